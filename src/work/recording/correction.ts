import { notFound } from "#kernel/problem.ts";
import { defineForm, fills } from "#platform/web/forms.ts";
import { govukInsetText, govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { longText } from "#platform/web/questions.ts";
import type { Fields } from "#platform/web/route.ts";
import { reasonAskedBecause } from "#record/corrections/correction.ts";
import {
  recordCorrection,
  settledOf,
} from "#record/corrections/correction.store.ts";
import type { AnyForm, Corrects, Recording } from "./recording.ts";
import { filledRows } from "./shown.ts";

type Known<Before> = {
  before: Before;
  /** The record as it stands, in the words of the form. */
  standing: Fields;
  /** Why this correction has to say why; undefined while its author edits freely. */
  asked: string | undefined;
};

/** The form of what was recorded, with what stands; once others rely on it, it also asks why. */
export function correctionOf<Before, Form extends AnyForm>(
  recording: Recording<Before, Form>,
  corrects: Corrects<Before, Form>,
): Recording<Known<Before>> {
  const { called, title, gate } = recording;
  return {
    key: `${recording.key} correction`,
    at: `${recording.at}/correction`,
    may: recording.may,
    called: `a correction of ${called}`,
    title: `Correct: ${title[0]?.toLowerCase()}${title.slice(1)}`,
    saved: "It is put right. What it said before stays in the past of this record.", // prettier-ignore
    checked: recording.checked,
    edits: true,
    ...(recording.takesFile !== undefined && { takesFile: recording.takesFile }), // prettier-ignore
    ...(recording.event !== undefined && { event: recording.event }),

    async know(db, about) {
      const before = await recording.know(db, about);
      const standing = about.of && (await corrects.standing(about.of, db, about, before)); // prettier-ignore
      const settled = about.of && (await settledOf(corrects.table, about.of, db, about.asker)); // prettier-ignore
      if (!standing || !settled) throw notFound("record");
      return { before, standing, asked: reasonAskedBecause(settled) };
    },

    form: ({ before, asked }, about) =>
      defineForm({
        ...recording.form(before, about).questions,
        ...(asked !== undefined && { because: because(asked) }),
      }),

    start: ({ standing }, { of = "" }) => ({ ...standing, of }),

    beside: (_, { child, of }) =>
      html`${govukInsetText({ text: "What it said before stays in the past of the record, and everybody sees that it was corrected." })}
        <p class="govuk-body">
          <a class="govuk-link" href="/children/${child.id}/moved?of=${of}"
            >This is about another child</a
          >
        </p>`,

    wrong: (answers, { before }, about) =>
      recording.wrong?.(answers as never, before, about) ?? [],

    ...(gate && {
      gate: {
        ...gate,
        missing: (answers, { before }, about) =>
          gate.missing(answers as never, before, about),
      },
    }),

    show: (answers, { before }, about) =>
      html`${recording.show(answers as never, before, about)}
      ${"because" in answers && govukSummaryList({ rows: filledRows([["Why it is corrected", String(answers["because"])]]) })}`,

    async keep(_, answers, about, keeping, { before }) {
      const { of = "", child } = about;
      const kept = await corrects.keep(of, answers as never, about, keeping, before); // prettier-ignore
      if (kept.problems || !("because" in answers)) return kept;
      await recordCorrection(
        { child_id: child.id, about_id: of, reason: String(answers["because"]) }, // prettier-ignore
        keeping,
      );
      return kept;
    },
  };
}

const because = (asked: string) =>
  fills(
    "correction.reason",
    longText("Why is it corrected?", {
      missing: "Enter why it is corrected",
      hint: `${asked}, so everybody sees what you write here.`,
      rows: 2,
    }),
  );
