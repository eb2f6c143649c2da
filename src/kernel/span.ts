/**
 * Lengths of time as the rules write them: `10 working days`, `6 weeks`, `72 hours`.
 *
 * "Within 6 weeks of" counts from the day after (the day is day 0); "6 weeks beginning
 * with" counts the day itself. Weeks, months and years are the calendar's: a due day on a
 * weekend stays there, and a month ends where the calendar's month does.
 */
import { listedYears } from "./bank-holidays.ts";
import { dayWords } from "./date-words.ts";
import { addDays, addMonths, dateOf, type Day } from "./day.ts";
import { instantOf, millisecondsOf, type Instant } from "./london.ts";
import {
  addWorkingDays,
  englandAndWales,
  isWorkingDay,
  type WorkingCalendar,
} from "./working-days.ts";

type Counted<Unit extends string> = `${number} ${Unit | `${Unit}s`}`;

export type CalendarSpan = Counted<"day" | "week" | "month" | "year">;
export type WorkingSpan = Counted<"working day">;
export type HourSpan = Counted<"hour">;
export type Span = CalendarSpan | WorkingSpan | HourSpan;

export type Unit = "hour" | "day" | "working day" | "week" | "month" | "year";
export type Length = { readonly count: number; readonly unit: Unit };

/** A due day, or the reason, as a sentence, why it cannot be known. */
export type Due =
  { due: Day; unknown?: undefined } | { due?: undefined; unknown: string };

const written = /^(\d+) (hour|day|working day|week|month|year)s?$/;
const lengths = new Map<string, Length>();

export const isSpan = (text: string): text is Span => written.test(text);

/** The count and unit of a span. Throws a RangeError on text that is none. */
export function lengthOf(span: Span): Length {
  const known = lengths.get(span);
  if (known) return known;
  const [, count, unit] = written.exec(span) ?? [];
  if (!count) throw new RangeError(`Not a span of time: ${span}`);
  const length = { count: Number(count), unit: unit as Unit };
  lengths.set(span, length);
  return length;
}

/** `1 working days` as people write it: `1 working day`. */
export function spanWords(span: Span): string {
  const { count, unit } = lengthOf(span);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** The day a span ends that began the day after; undefined only for working days outside the listed years. */
export function after(day: Day, span: CalendarSpan): Day;
export function after(day: Day, span: Span): Day | undefined;
export function after(day: Day, span: Span): Day | undefined {
  return move(day, lengthOf(span), 1, englandAndWales);
}

/** As after, counting back from the day. */
export function before(day: Day, span: CalendarSpan): Day;
export function before(day: Day, span: Span): Day | undefined;
export function before(day: Day, span: Span): Day | undefined {
  return move(day, lengthOf(span), -1, englandAndWales);
}

/** When something is due within a span of the day. Hours from a day whose hour was not recorded are whole days of 24. */
export const dueAfter = (
  day: Day,
  span: Span,
  calendar = englandAndWales,
): Due => dueOr(move(day, lengthOf(span), 1, calendar), span, "after", day);

/** When something is due that must be done a span before the day. */
export const dueBefore = (
  day: Day,
  span: Span,
  calendar = englandAndWales,
): Due => dueOr(move(day, lengthOf(span), -1, calendar), span, "before", day);

/** The last day of a span beginning with the day, as courts count: 26 weeks beginning with day D end on D + 181 days. */
export const dueBeginningWith = (
  day: Day,
  span: Span,
  calendar = englandAndWales,
): Due => dueOr(lastDay(day, lengthOf(span), calendar), span, "from", day);

/** The instant that many elapsed hours later, whatever the clocks do meanwhile. */
export const hoursAfter = (instant: Instant, span: HourSpan): Instant =>
  instantOf(millisecondsOf(instant) + lengthOf(span).count * 3_600_000);

function move(
  day: Day,
  { count, unit }: Length,
  direction: 1 | -1,
  calendar: WorkingCalendar,
): Day | undefined {
  const steps = direction * count;
  switch (unit) {
    case "hour":
      return addDays(day, direction * Math.ceil(count / 24));
    case "day":
      return addDays(day, steps);
    case "week":
      return addDays(day, 7 * steps);
    case "month":
      return addMonths(day, steps);
    case "year":
      return addMonths(day, 12 * steps);
    case "working day":
      return addWorkingDays(day, steps, calendar);
  }
}

function lastDay(
  day: Day,
  length: Length,
  calendar: WorkingCalendar,
): Day | undefined {
  const { count, unit } = length;
  if (unit === "working day") {
    const counted = isWorkingDay(day, calendar) ? count - 1 : count;
    return addWorkingDays(day, counted, calendar);
  }
  const end = move(day, length, 1, calendar);
  // A month with no such date ends the span with its own last day; nothing is taken off again.
  const clamped =
    (unit === "month" || unit === "year") && end && dateOf(end) < dateOf(day);
  return end && !clamped ? addDays(end, -1) : end;
}

function dueOr(due: Day | undefined, span: Span, way: string, day: Day): Due {
  if (due) return { due };
  const { first, last } = listedYears;
  return {
    unknown: `Bank holidays are listed from ${first} to ${last}, so ${spanWords(span)} ${way} ${dayWords(day)} cannot be counted`,
  };
}
