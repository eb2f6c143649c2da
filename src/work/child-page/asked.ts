import { type Day, isDay } from "#kernel/day.ts";
import {
  endOfLondonDay,
  type Instant,
  londonInstant,
  millisecondsOf,
} from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Fields } from "#platform/web/route.ts";

/** What was asked of the time machine. Both absent: the record as it usually is shown. */
export type Asked = {
  asAt?: Day;
  knownAt?: Instant;
  problems: readonly Problem[];
};

/** Reads `as-at` (a day) and `known-at` (a day, a day with a time, or an instant) from an address. */
export function askedOf(query: Fields, today: Day): Asked {
  const problems: Problem[] = [];
  const asAt = dayAsked(query, today, problems);
  const knownAt = knownAsked(query, problems);
  return {
    ...(asAt !== undefined && { asAt }),
    ...(knownAt !== undefined && { knownAt }),
    problems,
  };
}

function dayAsked(query: Fields, today: Day, problems: Problem[]) {
  const text = query["as-at"]?.trim() ?? "";
  if (text === "") return undefined;
  const day = dayIn(text);
  const wrong =
    day === undefined
      ? "Enter a real date, like 31/3/2026"
      : day > today && "The day must be today or in the past";
  if (!wrong) return day;
  problems.push({ field: "as-at", message: wrong });
  return undefined;
}

function knownAsked(query: Fields, problems: Problem[]) {
  const text = query["known-at"]?.trim() ?? "";
  if (text === "") return undefined;
  const known = instantIn(text);
  if (known === undefined)
    problems.push({
      field: "known-at",
      message:
        "Enter a real date, like 31/3/2026, or with a time, 31/3/2026 14:10",
    });
  return known;
}

/** A date alone means the end of that day; a time, the end of no minute but that very moment. */
function instantIn(text: string): Instant | undefined {
  const day = dayIn(text);
  if (day !== undefined) return endOfLondonDay(day);
  const [, date = "", time = ""] = /^(\S+) (\d{1,2}:\d{2})$/.exec(text) ?? [];
  const timed = dayIn(date);
  if (timed !== undefined && isTime(time))
    return londonInstant(timed, time.padStart(5, "0"));
  try {
    millisecondsOf(text);
    return text;
  } catch {
    return undefined;
  }
}

const isTime = (text: string) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);

/** `31/3/2026`, `31 3 2026`, `31.3.2026` or `2026-03-31`. */
export function dayIn(text: string): Day | undefined {
  const [, date = "", month = "", year] =
    /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(text) ?? [];
  const whole =
    year === undefined
      ? text
      : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(whole) ? whole : undefined;
}
