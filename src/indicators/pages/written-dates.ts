/** Days and moments as people write them into an address or a box. */
import { type Day, readDay } from "#kernel/day.ts";
import {
  type Instant,
  endOfLondonDay,
  londonInstant,
  millisecondsOf,
} from "#kernel/london.ts";

/** `2026-03-31` or `31/3/2026`. */
export function writtenDay(text: string): Day | undefined {
  const [date = "", month = "", year = "", ...more] = text
    .trim()
    .split(/[/.\s]+/);
  if (year === "" || more.length > 0) return readDay(text.trim());
  return readDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

const exact =
  /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?(Z|[+-]0[01](:?00)?)$/;
const withTime = /^(.+?)[T\s]+((?:[01]?\d|2[0-3])[:.][0-5]\d)$/;

/** A bare day means its end; a day with a time, London's; or an exact instant, as our own links write it. */
export function writtenMoment(text: string): Instant | undefined {
  const trimmed = text.trim();
  const bare = writtenDay(trimmed);
  if (bare) return endOfLondonDay(bare);
  if (exact.test(trimmed)) {
    if (!readDay(trimmed.slice(0, 10))) return undefined;
    millisecondsOf(trimmed);
    return trimmed;
  }
  const [, dayText = "", time = ""] = withTime.exec(trimmed) ?? [];
  const day = writtenDay(dayText);
  return day && londonInstant(day, time.replace(".", ":").padStart(5, "0"));
}

/** As a box takes it back: `31/3/2026`. */
export const boxDay = (day: Day): string =>
  day.split("-").map(Number).toReversed().join("/");
