import { dayWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { govukDetails, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import type { EndedPromise, OpenAction } from "#record/actions/action.store.ts";
import type { Handover } from "#record/allocations/handover.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { filledRows } from "../recording/shown.ts";
import type { Child } from "./child.store.ts";
import { promised } from "./promised.ts";
import type { Told } from "./timeline.store.ts";

export type KnowMe = {
  child: Child;
  told: readonly Told[];
  agreed: readonly OpenAction[];
  ended: readonly EndedPromise[];
  handover: Handover | undefined;
  /** May write in this record: then what can be done stands first. */
  writes: boolean;
  asAt: Day;
};

/** What somebody new must read first: the child's own words, what was promised, the note of the worker before. */
export const knowMe = (given: KnowMe): Html =>
  html`${given.writes && deeds(given.child)} ${words(given)}
  ${promised({ ...given, open: given.agreed })} ${handover(given)}`;

const deeds = ({ id }: Child): Html =>
  html`<ul class="govuk-list app-deeds app-no-print">
    ${(
      [
        ["visits", "Record a visit"],
        ["attempts", "Could not see them"],
        ["oversight", "Record oversight"],
        ["handover", "Write a handover note"],
      ] as const
    ).map(
      ([at, text]) =>
        html`<li>
          <a class="govuk-link" href="/children/${id}/${at}/new">${text}</a>
        </li>`,
    )}
    <li><a class="govuk-link" href="/children/${id}/plan">The plan</a></li>
    <li>
      <a class="govuk-link" href="/children/${id}/household">The household</a>
    </li>
  </ul>`;

/** The latest the child said, and when nothing is recorded, that nothing is. */
function words({ child, told }: KnowMe): Html {
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
function handover({ handover: note, child, writes }: KnowMe): Html | undefined {
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
