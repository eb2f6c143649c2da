import { monthsAfter } from "./days.ts";
import type { Child } from "./looked-after.ts";
import { lookedAfterReviews, reviewsOwed } from "./reviews.ts";

export type Counted = { numerator: number; denominator: number | null };

const temporary = ["T0", "T1", "T2", "T3", "T4"];
const isIn = (day: string | undefined, from: string, to: string) =>
  day !== undefined && from <= day && day <= to;

/** The figures of one collection year, counted child by child. */
export function figuresOf(
  children: ReadonlyMap<string, Child>,
  from: string,
  to: string,
  asAt: string,
): Record<string, Counted> {
  const all = [...children.values()];
  const care = all.flatMap((child) =>
    child.care.map((period) => ({ child, period })),
  );
  const inCare = care.filter(
    ({ period }) =>
      period.from <= to &&
      (period.to ? to < period.to : to <= period.coveredTo),
  );
  const due = care
    .flatMap(({ child, period }) =>
      reviewsOwed(lookedAfterReviews, period, child, asAt),
    )
    .filter(
      (owed) =>
        isIn(owed.due, from, to) &&
        ["met", "met late", "missed", "overdue"].includes(owed.state),
    );
  const count = (numerator: number, denominator: number | null = null) => ({
    numerator,
    denominator,
  });
  return {
    "cic-n": count(inCare.length),
    "cic-starts": count(
      care.filter(({ period }) => period.known && isIn(period.from, from, to))
        .length,
    ),
    "cic-ends": count(
      care.filter(({ period }) => isIn(period.to, from, to)).length,
    ),
    "stability-3": count(
      inCare.filter(({ child }) => placementsIn(child, to) >= 3).length,
      inCare.length,
    ),
    "cic-reviews-q": count(
      due.filter(({ state }) => state === "met").length,
      due.length,
    ),
  };
}

/** Placements, other than temporary ones and short breaks, that a child lived in during the twelve months to a day. */
function placementsIn({ episodes }: Child, day: string): number {
  const placements: Omit<Child["episodes"][number], "rne" | "status">[] = [];
  const shortBreaks = new Set<(typeof placements)[number]>();
  for (const { from, to, rne, place, status } of episodes) {
    const before = placements.at(-1);
    const isShortBreak = ["V3", "V4"].includes(status);
    // L: the legal status changed, and nothing else.
    if (rne === "L" && before?.to === from && before.place === place) {
      before.to = to;
      if (!isShortBreak) shortBreaks.delete(before);
    } else {
      placements.push({ from, to, place });
      if (isShortBreak) shortBreaks.add(placements.at(-1)!);
    }
  }
  const since = monthsAfter(day, -12);
  return placements.filter(
    (each) =>
      !temporary.includes(each.place) &&
      !shortBreaks.has(each) &&
      each.from <= day &&
      (!each.to || each.to > since),
  ).length;
}
