import { monthsAfter, next, workingDaysAfter } from "./days.ts";
import { type Care, lastDay } from "./looked-after.ts";

export type Owed = {
  clock: string;
  trigger: string;
  due: string;
  met: string | null;
  state: string;
};

/** The clocks of a chain, and the day each falls due counted from what came before it. */
export type Chain = {
  clocks: readonly string[];
  due: readonly ((day: string) => string)[];
};

const months = (count: number) => (day: string) => monthsAfter(day, count);

export const lookedAfterReviews: Chain = {
  clocks: ["cla-review-1", "cla-review-2", "cla-review-n"],
  due: [(day) => workingDaysAfter(day, 20), months(3), months(6)],
};
export const reviewConferences: Chain = {
  clocks: ["rcpc-first", "rcpc-next"],
  due: [months(3), months(6)],
};

/**
 * The reviews owed in one period, told day by day. One not held by the day the next falls due is
 * missed, and the next falls due that day. Where the beginning is not seen, the first review seen
 * begins the chain as its last clock.
 */
export function reviewsOwed(
  chain: Chain,
  care: Care,
  { born, reviews }: { born: string; reviews: ReadonlySet<string> },
  asAt: string,
): Owed[] {
  const owed: Owed[] = [];
  const { known, coveredFrom, coveredTo } = care;
  const ends = lastDay(care, born);
  if (ends < care.from) return owed;
  const latest = chain.clocks.length - 1;
  let nth = known ? 0 : latest;
  const dueAfter = (day: string, which: number) =>
    chain.due[Math.min(which, latest)]?.(day) ?? "";
  const fallsDue = (day: string) => {
    nth = Math.min(nth + 1, latest);
    due = day;
  };
  const over = (met: string | null, state: string) =>
    owed.push({
      clock: chain.clocks[nth] ?? "",
      trigger: care.from,
      due,
      met,
      state,
    });

  let due = known ? dueAfter(care.from, 0) : "";
  let day = known || care.from > coveredFrom ? care.from : coveredFrom;
  for (; day <= coveredTo && day <= ends; day = next(day)) {
    if (due && day === dueAfter(due, nth + 1)) {
      over(null, "missed");
      fallsDue(day);
    }
    if (reviews.has(day)) {
      if (due) over(day, day > due ? "met late" : "met");
      fallsDue(dueAfter(day, nth + 1));
    }
    if (due && day === ends) over(null, due <= day ? "missed" : "cancelled");
  }
  if (due && ends > coveredTo) over(null, beyondCover());
  return owed;

  /** Due later, nobody knows; due before, it stays late, and is missed once the duty is told to have ended. */
  function beyondCover(): string {
    if (due > coveredTo) return coveredTo < asAt ? "not known" : "running";
    return ends <= asAt && ends < dueAfter(due, nth + 1) ? "missed" : "overdue";
  }
}
