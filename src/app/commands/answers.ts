import { type Day, isDay } from "#kernel/day.ts";
import { type Instant, endOfLondonDay } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";

/** A day as typed, or none; anything else is refused by the option's name. */
export function asDay(
  text: string | undefined,
  option: string,
): Day | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new Refusal(
    400,
    `${option} must be a day such as 2026-03-31, not ${text}`,
  );
}

export function neededDay(text: string | undefined, option: string): Day {
  const day = asDay(text, option);
  if (day === undefined)
    throw new Refusal(400, `Say ${option} DAY, such as ${option} 2026-03-31`);
  return day;
}

const instant =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}(:?\d{2})?)$/;

/** A moment as typed: a bare day means its end in London; an instant needs its offset. */
export function asMoment(
  text: string | undefined,
  option: string,
): Instant | undefined {
  if (text === undefined) return undefined;
  if (isDay(text)) return endOfLondonDay(text);
  if (instant.test(text) && isDay(text.slice(0, 10))) return text;
  throw new Refusal(
    400,
    `${option} must be a day such as 2026-03-31 or an instant such as 2026-03-31T17:00:00Z, not ${text}`,
  );
}
