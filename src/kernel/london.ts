/**
 * Instants and the days they fall on in London. The only place that knows a time zone:
 * instants are kept in UTC, days are Europe/London's, whatever the machine is set to.
 */
import { addDays, type Day } from "./day.ts";

/** ISO 8601 text with its offset, UTC when written here: `2026-03-29T00:30:00.000Z`. */
export type Instant = string;

const written =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** Milliseconds since 1970. Throws a RangeError on text without an offset, which would mean another time on another machine. */
export function millisecondsOf(instant: Instant | number): number {
  if (typeof instant === "number") return instant;
  const [, day, time, offset] = written.exec(instant) ?? [];
  const zone = offset?.length === 3 ? `${offset}:00` : offset;
  const milliseconds = Date.parse(`${day}T${time}${zone}`);
  if (Number.isNaN(milliseconds))
    throw new RangeError(`Not an instant: ${instant}`);
  return milliseconds;
}

export const instantOf = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString();

export const now = (): Instant => instantOf(Date.now());

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const hour = 3_600_000;

/** How far London's clocks were ahead in each hour asked about, in milliseconds: they change on the hour, and asking costs more than a sum. */
const aheadIn = new Map<number, number>();

function ahead(milliseconds: number): number {
  const nth = Math.floor(milliseconds / hour);
  const known = aheadIn.get(nth);
  if (known !== undefined) return known;
  const parts: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(nth * hour))
    parts[type] = value;
  const { year, month, day, hour: hours, minute } = parts;
  const shown = Date.parse(`${year}-${month}-${day}T${hours}:${minute}:00Z`);
  aheadIn.set(nth, shown - nth * hour);
  return shown - nth * hour;
}

function readClock(instant: Instant | number) {
  const milliseconds = millisecondsOf(instant);
  const shown = instantOf(milliseconds + ahead(milliseconds));
  return { day: shown.slice(0, 10) as Day, time: shown.slice(11, 16) };
}

/** The day it was in London. */
export const londonDay = (instant: Instant | number): Day =>
  readClock(instant).day;

/** What London's clocks showed: `HH:MM`. */
export const londonTime = (instant: Instant | number): string =>
  readClock(instant).time;

export const todayInLondon = (at: Instant | number = Date.now()): Day =>
  londonDay(at);

/**
 * The instant London's clocks showed this day and time. Of a time shown twice, when clocks
 * go back, the first; for one skipped, when they go forward, the hour after it.
 */
export function londonInstant(day: Day, time: string): Instant {
  const asUtc = millisecondsOf(`${day}T${time}Z`);
  const shown = (milliseconds: number) => {
    const seen = readClock(milliseconds);
    return seen.day === day && seen.time === time;
  };
  return instantOf(shown(asUtc - hour) ? asUtc - hour : asUtc);
}

/** Midnight in London at which the day begins. It ends, exclusively, where the next begins. */
export const startOfLondonDay = (day: Day): Instant =>
  londonInstant(day, "00:00");

/** The day's last microsecond, the finest a database keeps: for "known at" a bare date. */
export const endOfLondonDay = (day: Day): Instant =>
  instantOf(millisecondsOf(startOfLondonDay(addDays(day, 1))) - 1).replace(
    "999Z",
    "999999Z",
  );
