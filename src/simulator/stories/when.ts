import { addMonths, type Day, monthIn, startOfMonth } from "#kernel/day.ts";
import type { Setting } from "../told.ts";

/** Stories lie so many whole months before the last day told of, wherever that is. */
export const monthsBefore = ({ until }: Setting, months: number): Day =>
  startOfMonth(addMonths(startOfMonth(until), -months));

/** From the month so many months before the end to another, both included. */
export const inMonthsBefore = (
  setting: Setting,
  day: Day,
  from: number,
  to: number,
): boolean =>
  monthsBefore(setting, from) <= day && day < monthsBefore(setting, to - 1);

/** The first of the last October that is over by the last day told of. */
export function lastOctober(setting: Setting): Day {
  let month = monthsBefore(setting, 1);
  while (monthIn(month) !== 10) month = addMonths(month, -1);
  return month;
}
