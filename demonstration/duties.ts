/** When a child was owed visits and supervision, as the builders give every life its rhythm. */
import { addDays, addMonths, type Day, daysBetween } from "#kernel/day.ts";
import { isShortBreak, periodOf, placementsOf } from "./care.ts";
import { share } from "./chance.ts";
import { lastDay, onWorkingDay, workingDaysAfter } from "./journeys.ts";
import type { Life } from "./life.ts";

export type Stretch = {
  kind: "assessment" | "need" | "protection" | "care";
  from: Day;
  to: Day;
  /** The day of the next visit after one. */
  next(after: Day): Day;
  first: Day;
};

const working = (count: number) => (after: Day) =>
  workingDaysAfter(after, count);
const weeks = (count: number) => (after: Day) => addDays(after, 7 * count - 3);

/** In order; one stretch may follow another or lie beside it. */
export function stretchesOf(life: Life): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (
    kind: Stretch["kind"],
    from: Day,
    to: Day | undefined,
    first: Day,
    next: Stretch["next"],
  ) => stretches.push({ kind, from, to: to ?? lastDay, first, next });

  for (const need of life.needs ?? []) {
    for (const { started, authorised } of need.assessments ?? [])
      add(
        "assessment",
        started,
        authorised,
        workingDaysAfter(started, 2),
        working(14),
      );
    const inNeed = need.assessments?.find(
      ({ outcome }) => outcome === "child in need plan",
    );
    const from = inNeed?.authorised ?? need.plans?.[0]?.from;
    if (from)
      add(
        "need",
        from,
        need.plans?.at(-1)?.to ?? need.closed?.on,
        workingDaysAfter(from, 12),
        working(18),
      );
    for (const { from: began, to, visitEvery = 10 } of need.protection ?? [])
      add(
        "protection",
        began,
        to,
        workingDaysAfter(began, 5),
        working(visitEvery - 1),
      );
  }
  for (const care of life.care ?? []) {
    if (isShortBreak(care)) continue;
    const period = periodOf(care);
    for (const { from, to, segment } of placementsOf(care)) {
      const year = addMonths(from, 12);
      const begins = from >= "2024-03-01";
      add(
        "care",
        from,
        to ?? period.to,
        begins ? addDays(from, 3) : firstSince(from, life.id),
        (after) =>
          segment.lasting && after > year
            ? addDays(after, 86)
            : weeks(6)(after),
      );
    }
  }
  return stretches;
}

/** Our story begins in April 2024: a visit in the rhythm of an older placement. */
const firstSince = (from: Day, id: string): Day =>
  addDays("2024-04-02", Math.floor(share(`${id} ${from}`) * 38));

/** The share of visits that come late, by team and time: what the figures of two years will show. */
export function latenessOn(
  { area }: Life,
  kind: Stretch["kind"],
  day: Day,
): number {
  if (
    kind === "protection" &&
    area === "south" &&
    day >= "2025-09-26" &&
    day < "2026-01-05"
  )
    return 0.8;
  if (
    kind === "need" &&
    area === "south" &&
    day >= "2025-09-26" &&
    day < "2026-01-05"
  )
    return 0.6;
  // Visits to children in need were often late in 2024; the improvement plan made them the first question of each week.
  if (kind === "need")
    return Math.max(0.12, 0.6 - daysBetween("2024-04-01", day) / 900);
  return kind === "care" ? 0.08 : 0.07;
}

/** The days of visits in a stretch. */
export function* visitDays(
  life: Life,
  { kind, first, from, to, next }: Stretch,
) {
  let day = onWorkingDay(first);
  while (day <= to && day <= lastDay) {
    if (day >= from && day >= "2024-04-01") yield day;
    const due = next(day);
    const words = `${life.id} ${kind} ${due}`;
    const late = share(words) < latenessOn(life, kind, due);
    day = onWorkingDay(
      late
        ? workingDaysAfter(due, 2 + Math.floor(share(`${words} by`) * 8))
        : due,
    );
  }
}
