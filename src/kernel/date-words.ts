/** Days and lengths of time as people read them on a page. */
import { dateOf, daysBetween, monthIn, weekdayOf, type Day } from "./day.ts";
import { londonDay, londonTime, type Instant } from "./london.ts";
import { numberWords } from "./number-words.ts";
import { englandAndWales, workingDaysBetween } from "./working-days.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const monthName = (text: string) => monthNames[monthIn(text) - 1]!;

/** `Sat 14 Nov` */
export const shortDayWords = (day: Day): string =>
  `${weekdays[weekdayOf(day) - 1]} ${dateOf(day)} ${monthName(day).slice(0, 3)}`;

/** `Sat 14 Nov 2026` */
export const dayWords = (day: Day): string =>
  `${shortDayWords(day)} ${day.slice(0, 4)}`;

/** `14 November 2026` */
export const longDayWords = (day: Day): string =>
  `${dateOf(day)} ${monthWords(day)}`;

/** `November 2026`, of a month (`2026-11`) or any day in it. */
export const monthWords = (month: string): string =>
  `${monthName(month)} ${month.slice(0, 4)}`;

/** `Nov 2026` */
export const shortMonthWords = (month: string): string =>
  `${monthName(month).slice(0, 3)} ${month.slice(0, 4)}`;

/** `Sat 14 Nov 2026 14:10`, by London's clocks. */
export const instantWords = (instant: Instant | number): string =>
  `${dayWords(londonDay(instant))} ${londonTime(instant)}`;

/** `1 day`, `3 days`; the plural may be given where it is not the word with an s. */
export const countWords = (
  count: number,
  one: string,
  many = `${one}s`,
): string => `${numberWords(count)} ${count === 1 ? one : many}`;

/**
 * How long a due day is off or past: `today`, `2 working days`, `overdue 3 working days`.
 * In days where no working day lies between, and outside the listed bank holidays.
 */
export function dueWords(
  due: Day,
  today: Day,
  calendar = englandAndWales,
): string {
  const days = daysBetween(today, due);
  if (days === 0) return "today";
  const working = workingDaysBetween(today, due, calendar);
  const length = working
    ? countWords(Math.abs(working), "working day")
    : countWords(Math.abs(days), "day");
  return days < 0 ? `overdue ${length}` : length;
}
