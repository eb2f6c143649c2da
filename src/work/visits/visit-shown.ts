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
import type { Outcome } from "#record/plans/plan.store.ts";
import type { WorkedOn } from "#record/plans/worked-on.form.ts";

/** When, where and with whom, in the words of the form. */
export type ShownOccasion = {
  visitedOn: Day;
  time?: string | undefined;
  place: string;
  unannounced: boolean;
  visitor: string;
  present: readonly string[];
};

/** The same of what was answered, with the names of those who were offered. */
export const occasionOf = <Answers extends Chosen>(
  answers: Answers,
  { visitors, network }: { visitors: Offered; network: Offered },
) => ({
  ...answers,
  visitor: visitors.find(({ id }) => id === answers.visitor)?.name ?? "",
  present: [
    ...network
      .filter(({ id }) => answers.present.includes(id))
      .map(({ name }) => name),
    ...(answers.others ? [answers.others] : []),
  ],
});

type Chosen = Omit<ShownOccasion, "present"> & {
  present: readonly string[];
  others?: string | undefined;
};
type Offered = readonly { id: string; name: string }[];

/** What is one child's own of a visit. */
export type ShownOwn = {
  child: string;
  seen: "yes" | "no";
  notSeenBecause?: string | undefined;
  alone?: "yes" | "child chose not to" | "not possible" | undefined;
  notAloneExplained?: string | undefined;
  awake?: "awake" | "asleep" | undefined;
  bedroom?: "yes" | "no" | undefined;
  communicated?: string | undefined;
  words?: string | undefined;
  observed?: string | undefined;
  workedOn?: readonly { different: string; moved?: string | undefined }[];
  worries?: string | undefined;
  goingWell?: string | undefined;
  actions: readonly Agreed[];
  nextVisit?: Day | undefined;
  forManager?: string | undefined;
};

/** A visit as it stands in the record: the child's words first, then what was seen, worried about and agreed. */
export const visitShown = (visit: ShownOccasion & ShownOwn): Html =>
  html`${spoken(visit, visit)}
  ${govukSummaryList({ rows: [...occasionRows(visit), ...ownRows(visit)] })}`;

/** One child's part of a visit to several. */
export const ownShown = (own: ShownOwn, occasion: ShownOccasion): Html =>
  html`${spoken(own, occasion)} ${govukSummaryList({ rows: ownRows(own) })}`;

const spoken = (
  { words, child, alone }: ShownOwn,
  { visitedOn, place }: ShownOccasion,
) =>
  words !== undefined &&
  quote(
    words,
    `${child}, ${longDayWords(visitedOn)}, ${placeWords(place).toLowerCase()}${alone === "yes" ? ", seen alone" : ""}`,
  );

const placeWords = (place: string) => labelOf(visitPlace, place) ?? place;

export const occasionRows = (occasion: ShownOccasion) =>
  filledRows([
    [
      "When",
      `${longDayWords(occasion.visitedOn)}${occasion.time ? `, ${occasion.time}` : ""}`,
    ],
    [
      "Where",
      `${placeWords(occasion.place)}${occasion.unannounced ? ", unannounced" : ""}`,
    ],
    ["Who visited", occasion.visitor],
    ["Who else was there", occasion.present.join(", ")],
  ]);

const ownRows = (own: ShownOwn) =>
  filledRows([
    ["Seen", seenWords(own)],
    ["Bedroom seen", own.bedroom && (own.bedroom === "yes" ? "Yes" : "No")],
    ["How they communicated", own.communicated],
    ["What was seen and heard", own.observed],
    ["Worked on", workedOnList(own.workedOn ?? [])],
    ["Worries now", own.worries],
    ["Going well", own.goingWell],
    ["Agreed", agreedList(own.actions)],
    ["Next visit", own.nextVisit && longDayWords(own.nextVisit)],
    ["For the manager today", own.forManager],
  ]);

function seenWords(visit: ShownOwn): string {
  const { seen, alone, notSeenBecause, notAloneExplained, child } = visit;
  const how = visit.awake === undefined ? "" : visit.awake === "awake" ? ", awake" : ", asleep the whole time"; // prettier-ignore
  if (seen === "no")
    return `No: ${labelOf(notSeenReason, notSeenBecause ?? "") ?? "no reason given"}`;
  if (alone === "yes") return `Yes, alone${how}`;
  return alone === "child chose not to"
    ? `Yes${how}, not alone: ${child} chose not to`
    : `Yes${how}, not alone: it was not possible${notAloneExplained ? ` (${notAloneExplained})` : ""}`;
}

/** Each outcome worked on in the words of the plan. */
export const workedOnWords = (
  worked: readonly WorkedOn[] = [],
  outcomes: readonly Pick<Outcome, "id" | "different">[],
) =>
  worked.map(({ outcome, moved }) => ({
    different: outcomes.find(({ id }) => id === outcome)?.different ?? "",
    moved,
  }));

const workedOnList = (
  worked: NonNullable<ShownOwn["workedOn"]>,
): Html | undefined =>
  worked.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet">
        ${worked.map(({ different, moved }) => html`<li>${different}${moved && `: ${moved}`}</li>`)}
      </ul>`;
