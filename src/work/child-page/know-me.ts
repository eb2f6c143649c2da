import { dayWords, longDayWords } from "#kernel/date-words.ts";
import { govukDetails, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import type { Handover } from "#record/allocations/handover.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { filledRows } from "../recording/shown.ts";
import type { Child } from "./child.store.ts";
import type { Told } from "./timeline.store.ts";

type Given = {
  child: Child;
  told: readonly Told[];
  handover: Handover | undefined;
  /** May write in this record, and it is shown as now known. */
  writes: boolean;
};

/** The latest the child said, and when nothing is recorded, that nothing is. */
export function childsWords({
  child,
  told,
}: Pick<Given, "child" | "told">): Html {
  const visit = told.find(({ narrative }) => spoken({ narrative }));
  const said = visit && spoken(visit);
  if (!visit?.on || said === undefined)
    return html`<p class="govuk-body">
      No words of ${firstName(child)} are recorded on any visit.
    </p>`;
  const alone = visit.fact?.kind === "visit" && visit.fact.alone === true;
  return quote(
    said,
    `${firstName(child)}, ${longDayWords(visit.on)}${alone ? ", seen alone" : ""}`,
  );
}

const spoken = ({ narrative }: Pick<Told, "narrative">) =>
  narrative.find(({ under }) => under === "Child’s words")?.words;

/** The note of the worker before, and whether the reader has read it. */
export function handoverNote({
  handover: note,
  child,
  writes,
}: Omit<Given, "told">): Html | undefined {
  if (!note) return undefined;
  return html`${govukDetails({
    summaryText: `Handover note of ${note.by}, ${dayWords(note.on)}${note.readOn ? "" : ": not read by you"}`,
    html: html`${govukSummaryList({
      rows: filledRows([
        ["What matters to the child", note.matters],
        ["Next steps", note.nextSteps],
        ["Who is who", note.whoIsWho ?? undefined],
        ["Risks", note.risks ?? undefined],
        ["What was promised", note.promises ?? undefined],
        ["Child told", note.childToldOn ? longDayWords(note.childToldOn) : "not recorded"], // prettier-ignore
      ]),
    })}
    ${
      writes &&
      !note.readOn &&
      html`<form
        method="post"
        action="/children/${child.id}/handover/${note.id}/read"
      >
        <button class="govuk-button govuk-button--secondary" type="submit">
          I have read this
        </button>
      </form>`
    }
    ${note.readOn && html`<p class="govuk-body-s">You read it on ${dayWords(note.readOn)}.</p>`}`,
  })}`;
}
