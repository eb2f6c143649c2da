/**
 * Working days in England: not a Saturday, a Sunday or a bank holiday in England and Wales.
 *
 * The trigger's own day is day 0 and the next working day is day 1. Every question is two
 * look-ups in tables made once, however many days lie between. A question that leads
 * outside the years whose bank holidays are listed has no answer: undefined, never a guess.
 */
import { bankHolidays, listedYears } from "./bank-holidays.ts";
import { type Day, dayNumber, dayOf, weekdayOfNumber } from "./day.ts";

export type WorkingCalendar = {
  /** The number of the first listed day. */
  readonly first: number;
  /** How many working days have passed at the end of each listed day. */
  readonly passed: Int32Array;
  /** The working days themselves, in order. */
  readonly days: readonly Day[];
};

/** The bundled bank holidays and any extra ones; extra days outside the listed years change nothing. */
export function calendarOf(extraDays: readonly Day[] = []): WorkingCalendar {
  const closed = new Set<Day>(extraDays);
  for (const { day } of bankHolidays) closed.add(day);
  const first = dayNumber(`${listedYears.first}-01-01` as Day);
  const end = dayNumber(`${listedYears.last + 1}-01-01` as Day);

  const passed = new Int32Array(end - first);
  const days: Day[] = [];
  for (let number = first; number < end; number++) {
    const day = dayOf(number);
    if (weekdayOfNumber(number) <= 5 && !closed.has(day)) days.push(day);
    passed[number - first] = days.length;
  }
  return { first, passed, days };
}

export const englandAndWales: WorkingCalendar = calendarOf();

/** Undefined outside the listed years. */
export function isWorkingDay(
  day: Day,
  calendar = englandAndWales,
): boolean | undefined {
  const at = dayNumber(day) - calendar.first;
  const passed = calendar.passed[at];
  if (passed === undefined) return undefined;
  return passed > passedBefore(calendar, at);
}

/** The nth working day after the day; before it when negative; the day itself when 0. */
export function addWorkingDays(
  day: Day,
  count: number,
  calendar = englandAndWales,
): Day | undefined {
  const at = dayNumber(day) - calendar.first;
  const passed = calendar.passed[at];
  if (passed === undefined) return undefined;
  if (count === 0) return day;
  const wanted =
    count > 0 ? passed + count - 1 : passedBefore(calendar, at) + count;
  return wanted < 0 ? undefined : calendar.days[wanted];
}

/** Working days after the first day up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  calendar = englandAndWales,
): number | undefined {
  const before = calendar.passed[dayNumber(from) - calendar.first];
  const after = calendar.passed[dayNumber(to) - calendar.first];
  if (before === undefined || after === undefined) return undefined;
  return after - before;
}

const passedBefore = (calendar: WorkingCalendar, at: number) =>
  at === 0 ? 0 : calendar.passed[at - 1]!;
