/**
 * The years, quarters and months that returns and figures are counted over.
 *
 * A financial year, and the collection of a return, runs from 1 April to 31 March and is
 * called by the year of its 31 March; a school year runs from 1 September to 31 August and
 * is called by the year of its 31 August.
 */
import {
  addMonths,
  dateOf,
  endOfMonth,
  monthIn,
  yearOf,
  type Day,
} from "./day.ts";

/** Both days belong to it. */
export type Period = { from: Day; to: Day };

export const within = ({ from, to }: Period, day: Day): boolean =>
  from <= day && day <= to;

export const collectionYearOf = (day: Day): number =>
  yearOf(day) + (monthIn(day) >= 4 ? 1 : 0);

export const coverOf = (year: number): Period => ({
  from: `${year - 1}-04-01` as Day,
  to: `${year}-03-31` as Day,
});

/** `2025 to 2026`, of the collection or school year 2026. */
export const yearWords = (year: number): string => `${year - 1} to ${year}`;

export const schoolYearOf = (day: Day): number =>
  yearOf(day) + (monthIn(day) >= 9 ? 1 : 0);

export const coverOfSchoolYear = (year: number): Period => ({
  from: `${year - 1}-09-01` as Day,
  to: `${year}-08-31` as Day,
});

/** A quarter of a collection year: the first is April to June. */
export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 };

export const quarterOf = (day: Day): Quarter => ({
  year: collectionYearOf(day),
  quarter: (Math.floor(((monthIn(day) + 8) % 12) / 3) + 1) as 1 | 2 | 3 | 4,
});

export function coverOfQuarter({ year, quarter }: Quarter): Period {
  const from = addMonths(coverOf(year).from, 3 * (quarter - 1));
  return { from, to: endOfMonth(addMonths(from, 2)) };
}

/** A calendar month, `2026-03`: sorts as text. */
export type Month = `${number}-${number}`;

export const isMonth = (text: string): text is Month =>
  /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

export function coverOfMonth(month: Month): Period {
  const from = `${month}-01` as Day;
  return { from, to: endOfMonth(from) };
}

/** Months since the year 0, for keeping and grouping by: 2026-01 is 24312. */
export const monthNumber = (month: Month | Day): number =>
  12 * yearOf(month) + monthIn(month) - 1;

export const monthOfNumber = (number: number): Month =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}` as Month;

/** So many months, the last of them the one given, in order. */
export const monthsEndingWith = (last: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) =>
    monthOfNumber(monthNumber(last) - count + 1 + index),
  );

/** Every month that has a day in the period, in order. */
export const monthsIn = ({ from, to }: Period): Month[] =>
  monthsEndingWith(monthOf(to), monthNumber(to) - monthNumber(from) + 1);

/** Whole calendar months from the first day to the second: the most that can be added without passing it. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  if (to < from) return -wholeMonthsBetween(to, from) || 0;
  const months = monthNumber(to) - monthNumber(from);
  const reached = dateOf(to) >= dateOf(from) || to === endOfMonth(to);
  return reached ? months : months - 1;
}
