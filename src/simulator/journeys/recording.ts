/** When what happened is written down: at a believable later moment, within the day's work. */
import { type Day, weekdayOf } from "#kernel/day.ts";
import { instantOf, londonInstant, millisecondsOf, type Instant } from "#kernel/london.ts"; // prettier-ignore
import type { Chance } from "../chance.ts";
import type { Pace } from "./happening.ts";
import { paces } from "../parameters/journeys/recording.ts";
import { workingDaysAfter } from "./calendar.ts";

/** A moment on the day or some working days after it. */
export function recordedAfter(on: Day, pace: Pace, chance: Chance): Instant {
  const days = Math.floor(chance.along(paces[pace].quantiles));
  // On a day off only what cannot wait is written, by whoever is on duty.
  const day =
    days === 0 && (pace === "at once" || weekdayOf(on) <= 5)
      ? on
      : workingDaysAfter(on, Math.max(1, days));
  return momentOn(day, chance);
}

/** Between a quarter past eight and a quarter to seven. */
export const momentOn = (day: Day, chance: Chance): Instant =>
  instantOf(sixOClock(day) + 1000 * chance.whole(8100, 45_900));

const mornings = new Map<Day, number>();

/** Six in the morning in London, in milliseconds: clocks change before it. */
function sixOClock(day: Day): number {
  let found = mornings.get(day);
  if (found === undefined) {
    found = millisecondsOf(londonInstant(day, "06:00"));
    mornings.set(day, found);
  }
  return found;
}
