import { monthsAfter, next, workingDaysAfter } from "./days.ts";
import { type Care, type Child, lastDay } from "./looked-after.ts";

/** `clock trigger due met state`. */
export type Owed = {
  clock: string;
  trigger: string;
  due: string;
  met: string | null;
  state: string;
};

const clocks = ["cla-review-1", "cla-review-2", "cla-review-n"];
const dueFrom = (day: string, nth: number) =>
  nth === 0 ? workingDaysAfter(day, 20) : monthsAfter(day, nth === 1 ? 3 : 6);

/**
 * The reviews owed to a child in one period, told day by day as regulation 33 reads: the first
 * within 20 working days, the second within three months of it, then every six months. One not
 * held by the day the next falls due is missed, and the next falls due that day.
 */
export function reviewsOwed(
  care: Care,
  { born, reviews }: Child,
  asAt: string,
): Owed[] {
  const owed: Owed[] = [];
  const last = lastDay(care, born);
  if (last < care.from) return owed;
  let nth = 0;
  let due = care.known ? dueFrom(care.from, 0) : "";
  const over = (met: string | null, state: string) =>
    owed.push({
      clock: clocks[nth] ?? "",
      trigger: care.from,
      due,
      met,
      state,
    });
  const nextIs = (day: string) => ((nth = Math.min(nth + 1, 2)), (due = day));
  for (
    let day = care.known
      ? care.from
      : care.from > care.coveredFrom
        ? care.from
        : care.coveredFrom;
    day <= care.coveredTo && day <= last;
    day = next(day)
  ) {
    if (due && day === dueFrom(due, Math.min(nth + 1, 2))) {
      over(null, "missed");
      nextIs(day);
    }
    if (reviews.has(day)) {
      if (due) {
        over(day, day > due ? "met late" : "met");
        nextIs(dueFrom(day, Math.min(nth + 1, 2)));
      } else {
        nth = 2;
        due = dueFrom(day, 2);
      }
    }
    if (due && day === last) over(null, due <= day ? "missed" : "cancelled");
  }
  if (due && last > care.coveredTo) over(null, beyondCover());
  return owed;

  /** Open when cover ended: due later, nobody knows; due before, it stays late, and is missed when the duty is told to have ended. */
  function beyondCover(): string {
    if (due > care.coveredTo)
      return care.coveredTo < asAt ? "not known" : "running";
    const ended = last <= asAt && last < dueFrom(due, Math.min(nth + 1, 2));
    return ended ? "missed" : "overdue";
  }
}
