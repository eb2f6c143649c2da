import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import { agreedList, filledRows } from "../recording/shown.ts";
import type { Agreed } from "#record/actions/action.store.ts";
import { labelOf } from "#record/codes/code.ts";
import { notSeenReason } from "#record/codes/not-seen-reason.codes.ts";
import { visitPlace } from "#record/codes/visit-place.codes.ts";

/** A visit in the words of its form. */
export type ShownVisit = {
  child: string;
  visitedOn: Day;
  time?: string | undefined;
  place: string;
  unannounced: boolean;
  visitor: string;
  present: readonly string[];
  seen: "yes" | "no";
  notSeenBecause?: string | undefined;
  alone?: "yes" | "child chose not to" | "not possible" | undefined;
  notAloneExplained?: string | undefined;
  bedroom?: "yes" | "no" | undefined;
  words?: string | undefined;
  observed?: string | undefined;
  workedOn: readonly { different: string; moved?: string | undefined }[];
  worries?: string | undefined;
  goingWell?: string | undefined;
  actions: readonly Agreed[];
  nextVisit?: Day | undefined;
  forManager?: string | undefined;
};

/** A visit as it stands in the record: the child's words first, then what was seen, worried about and agreed. */
export function visitShown(visit: ShownVisit): Html {
  const { words, child, visitedOn, place } = visit;
  const where = labelOf(visitPlace, place) ?? place;
  return html`${
    words !== undefined &&
    quote(
      words,
      `${child}, ${longDayWords(visitedOn)}, ${where.toLowerCase()}${visit.alone === "yes" ? ", seen alone" : ""}`,
    )
  }
  ${govukSummaryList({ rows: facts(visit, where) })}`;
}

function facts(visit: ShownVisit, where: string) {
  const { visitedOn, time, nextVisit, actions } = visit;
  const told: [string, string | Html | undefined][] = [
    ["When", `${longDayWords(visitedOn)}${time ? `, ${time}` : ""}`],
    ["Where", `${where}${visit.unannounced ? ", unannounced" : ""}`],
    ["Who visited", visit.visitor],
    ["Who else was there", visit.present.join(", ")],
    ["Seen", seenWords(visit)],
    ["Bedroom seen", visit.bedroom && (visit.bedroom === "yes" ? "Yes" : "No")],
    ["What was seen and heard", visit.observed],
    ["Worked on", workedOnList(visit.workedOn)],
    ["Worries now", visit.worries],
    ["Going well", visit.goingWell],
    ["Agreed", agreedList(actions)],
    ["Next visit", nextVisit && longDayWords(nextVisit)],
    ["For the manager today", visit.forManager],
  ];
  return filledRows(told);
}

function seenWords(visit: ShownVisit): string {
  const { seen, alone, notSeenBecause, notAloneExplained, child } = visit;
  if (seen === "no")
    return `No: ${labelOf(notSeenReason, notSeenBecause ?? "") ?? "no reason given"}`;
  if (alone === "yes") return `Yes, alone`;
  return alone === "child chose not to"
    ? `Yes, not alone: ${child} chose not to`
    : `Yes, not alone: it was not possible${notAloneExplained ? ` (${notAloneExplained})` : ""}`;
}

const workedOnList = (worked: ShownVisit["workedOn"]): Html | undefined =>
  worked.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet">
        ${worked.map(({ different, moved }) => html`<li>${different}${moved && `: ${moved}`}</li>`)}
      </ul>`;
