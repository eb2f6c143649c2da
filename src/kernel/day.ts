/**
 * Calendar days, as statutes and returns speak of them.
 *
 * A day is text (`2026-02-28`): it has no hour and no time zone, it sorts as text, and it
 * passes unchanged through SQL, CSV, XML and HTML. Sums are done on its number, the days
 * since 1 January 1970, looked up in a table of months: never on a Date.
 */
export type Day = `${number}-${number}-${number}`;

/** What may be entered or imported; sums may stray a century either side before they are refused. */
const enterable = { first: 1900, last: 2199 };
const reach = { first: 1800, last: 2299 };

/** 1 January 1800 is this many days before 1 January 1970. */
const daysBefore1970 = 62_091;
const meanMonth = 30.436875;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLength = (year: number, month: number) =>
  month === 2 && leap(year) ? 29 : monthLengths[month - 1]!;

const months = 12 * (reach.last - reach.first + 1);

/** The number of the first day of every month within reach, and of the day after the last. */
const monthStarts = new Int32Array(months + 1);
monthStarts[0] = -daysBefore1970;
for (let index = 0; index < months; index++) {
  const year = reach.first + Math.floor(index / 12);
  monthStarts[index + 1] =
    monthStarts[index]! + monthLength(year, (index % 12) + 1);
}
const firstNumber = monthStarts[0]!;
const endNumber = monthStarts[months]!;

/** Whether the text is a real day from 1900 to 2199, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = [yearOf(text), monthIn(text), dateOf(text)];
  if (year < enterable.first || year > enterable.last) return false;
  if (month < 1 || month > 12) return false;
  return date >= 1 && date <= monthLength(year, month);
}

/** The day the text spells, or undefined. */
export const readDay = (text: string): Day | undefined =>
  isDay(text) ? text : undefined;

/** Days since 1 January 1970. Throws a RangeError outside 1800 to 2299. */
export function dayNumber(day: Day): number {
  const start = monthStarts[monthIndex(day)];
  if (start === undefined || start === endNumber) throw outOfReach(day);
  return start + dateOf(day) - 1;
}

/** Each day's text is written once and then found again, so that sums allocate nothing. */
const texts = Array.from<Day | undefined>({ length: endNumber - firstNumber });

/** The day with this number. Throws a RangeError outside 1800 to 2299. */
export function dayOf(number: number): Day {
  if (!(number >= firstNumber && number < endNumber)) throw outOfReach(number);
  return (texts[number - firstNumber] ??= write(number));
}

function write(number: number): Day {
  let index = Math.floor((number - firstNumber) / meanMonth);
  while (monthStarts[index]! > number) index--;
  while (monthStarts[index + 1]! <= number) index++;
  const year = reach.first + Math.floor(index / 12);
  const month = padded((index % 12) + 1);
  return `${year}-${month}-${padded(number - monthStarts[index]! + 1)}` as Day;
}

export const addDays = (day: Day, count: number): Day =>
  dayOf(dayNumber(day) + count);

/** The same date of a later (or earlier) month, or that month's last day where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const index = monthIndex(day) + count;
  const start = monthStarts[index];
  const next = monthStarts[index + 1];
  if (start === undefined || next === undefined) throw outOfReach(day);
  return dayOf(Math.min(start + dateOf(day), next) - 1);
}

/** Days from the first to the second: negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  dayNumber(to) - dayNumber(from);

export const startOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day;

export const endOfMonth = (day: Day): Day =>
  dayOf(monthStarts[monthIndex(day) + 1]! - 1);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** As weekdayOf, of a day's number: 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number =>
  ((((number + 3) % 7) + 7) % 7) + 1;

export const yearOf = (text: string): number =>
  1000 * digit(text, 0) +
  100 * digit(text, 1) +
  10 * digit(text, 2) +
  digit(text, 3);

/** The calendar month, 1 to 12. */
export const monthIn = (text: string): number =>
  10 * digit(text, 5) + digit(text, 6);

/** The day of the month, 1 to 31. */
export const dateOf = (text: string): number =>
  10 * digit(text, 8) + digit(text, 9);

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;
const padded = (number: number) => String(number).padStart(2, "0");
const monthIndex = (day: Day) =>
  12 * (yearOf(day) - reach.first) + monthIn(day) - 1;
const outOfReach = (what: Day | number) =>
  new RangeError(
    `Days are counted from ${reach.first} to ${reach.last}: ${what} leads outside`,
  );
