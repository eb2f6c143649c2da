/** What the record tells of a life: rows of its tables, each with the moments at which it was written. */
import { addDays, type Day, weekdayOf } from "#kernel/day.ts";
import { londonInstant, type Instant } from "#kernel/london.ts";
import { share } from "../chance.ts";
import { lastDay, workingDaysAfter } from "../journeys.ts";
import type { Tables } from "#platform/database/tables.ts";

/** Another row, by its name. */
export type RowName = { row: string };

export type Value =
  string | number | boolean | null | readonly string[] | RowName;

export type Values = Readonly<Record<string, Value | undefined>>;

/** What was known from a moment on. Values of earlier versions stand until they are told anew. */
export type Version = { recorded: Instant; values: Values; withdrawn?: true };

export type Told = {
  table: keyof Tables & string;
  /** A row that a return already told has the same name: then the record completes it. */
  name: string;
  child?: string;
  on: Day;
  versions: readonly [Version, ...Version[]];
};

/** The column of a table that names its rows among a child's, and a second one where that is not enough. */
export const naming = {
  contact: ["received_on"],
  early_help_episode: ["started_on"],
  referral: ["received_on"],
  assessment: ["started_on"],
  strategy_discussion: ["held_on"],
  section_47_enquiry: ["started_on"],
  conference: ["held_on", "kind"],
  child_protection_plan: ["started_on"],
  core_group: ["held_on"],
  child_in_need_plan: ["started_on"],
  pre_proceedings: ["decided_on"],
  visit: ["visited_on"],
  review: ["held_on", "kind"],
  oversight: ["entered_on", "kind"],
  looked_after_period: ["started_on"],
  legal_status: ["started_on", "code"],
  placement: ["started_on"],
  health_assessment: ["held_on", "refused_on"],
  health_check: ["checked_on", "kind"],
  personal_education_plan: ["initiated_on"],
  missing_episode: ["started_on"],
  return_home_interview: ["offered_on"],
  care_leaver_status: ["started_on", "status"],
  in_touch_contact: ["made_on"],
  accommodation_and_activity: ["on_day"],
  pathway_plan: ["agreed_on"],
  allocation: ["started_on", "role"],
  relationship: ["kind", "other_child_id"],
} as const satisfies { [Name in keyof Tables]?: readonly string[] };

export type ToldTable = keyof typeof naming;

/** The name of a child's row: `visit HM2001 2025-05-06`. */
export const nameOf = (
  table: string,
  child: string,
  ...values: readonly (string | undefined)[]
): string => [table, child, ...values.filter(Boolean)].join(" ");

/** A row of a child and what was added to it later, each time with its day. */
export function tell(
  table: ToldTable,
  child: string,
  on: Day,
  values: Values,
  ...later: readonly (readonly [Day, Values])[]
): Told {
  const columns = naming[table];
  const [first, second] = columns.map((column) => values[column]);
  const name = nameOf(
    table,
    child,
    typeof first === "string" ? first : on,
    typeof second === "string" ? second : undefined,
  );
  const versions: Version[] = [{ recorded: recordedAfter(on, name), values }];
  for (const [day, added] of later.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (day > lastDay) continue;
    const before = versions.at(-1)!;
    const recorded = recordedAfter(day, `${name} ${day}`);
    if (recorded > before.recorded) versions.push({ recorded, values: added });
    else
      versions.splice(-1, 1, {
        recorded: before.recorded,
        values: { ...before.values, ...added },
      });
  }
  return {
    table,
    name,
    child,
    on,
    versions: versions as Told["versions"] & Version[],
  };
}

/** The day this record began to be kept: what was older was entered then. */
const begun: Day = "2024-04-02";

/**
 * Most is written within days, a little after three weeks. What was told since the last one is
 * entered on Tuesday and Friday evenings, so that the past has some two hundred moments and not
 * thousands, each of which obligations are derived for.
 */
export function recordedAfter(day: Day, words: string): Instant {
  const chance = share(`recorded ${words}`);
  const late = chance < 0.6 ? 0 : chance < 0.92 ? 2 : 15;
  const from = day < begun ? begun : workingDaysAfter(day, late);
  const evening = [0, 1, 2, 3]
    .map((later) => addDays(from, later))
    .find((each) => [2, 5].includes(weekdayOf(each)));
  const on = evening && evening < lastDay ? evening : lastDay;
  return londonInstant(on, "17:30");
}

export const named = (name: string): RowName => ({ row: name });

export const practitioner = (key: string | undefined): RowName | null =>
  key === undefined ? null : named(`practitioner ${key}`);
