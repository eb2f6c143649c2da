import { dayWords } from "#kernel/date-words.ts";
import { now } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import { govukButton, govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { entryForm, themes } from "#record/chronologies/chronology.form.ts";
import { entriesOf, keepEntry } from "#record/chronologies/chronology.store.ts";
import { factWords } from "#record/fact-definitions.ts";
import { begun } from "../child-page/timeline.ts";
import { type Told, timelineOf } from "../child-page/timeline.store.ts";
import { defineRecording } from "../recording/recording.ts";
import { filledRows } from "../recording/shown.ts";

/** J7: an event of the timeline is chosen, with why it matters. Edited where it is chosen already. */
export const entryRecording = defineRecording({
  key: "chronology entry",
  at: "chronology/entry",
  may: "record.write",
  called: "why an event matters",
  title: "Add to chronology",
  saved: "It is in the chronology.",
  leads: "chronology",
  checked: false,
  edits: true,

  /** Of an event that is the child's, or not found. */
  async know(db, { child, asker, today, of }) {
    const all = await timelineOf(child.id, db, asker, { asAt: today, known: now() }); // prettier-ignore
    const told = all.find(({ id }) => id === of);
    if (!told) throw notFound("record");
    const entries = await entriesOf(child.id, db, asker);
    return { told, stands: entries.find(({ about }) => about === told.id) };
  },

  form: ({ told }) => entryForm(eventWords(told)),

  start: ({ stands }, { of = "" }) => ({
    of,
    ...(stands && { why: stands.why ?? "", theme: stands.theme }),
  }),

  beside: ({ stands }, { child, of = "" }) =>
    stands &&
    html`<h2 class="govuk-heading-s">It is in the chronology</h2>
      <p class="govuk-body">
        By ${stands.by}. What you change here takes the place of what stands;
        what it said stays in the past of the record.
      </p>
      <form method="post" action="/children/${child.id}/chronology/taken-out">
        <input type="hidden" name="of" value="${of}" />
        ${govukButton({
          text: "Take out of the chronology",
          classes: "govuk-button--secondary",
        })}
      </form>`,

  show: (answers, { told }) =>
    govukSummaryList({
      rows: filledRows([
        ["Event", eventWords(told)],
        ["Why this matters", answers.why],
        ["Theme", themes[answers.theme]],
      ]),
    }),

  keep: (id, answers, { child }, keeping, { told }) =>
    keepEntry({ id, child: child.id, about: told.id }, answers, keeping),
});

const eventWords = ({ on, kind, fact }: Told): string =>
  `${on ? `${dayWords(on)}: ` : ""}${fact ? factWords(fact) : begun(kind)}`;
