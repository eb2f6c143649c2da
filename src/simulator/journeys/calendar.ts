/** Days on which things can happen: meetings on working days, contacts by season and weekday. */
import { birthday } from "#kernel/age.ts";
import { addDays, type Day, monthIn, weekdayOf } from "#kernel/day.ts";
import { addWorkingDays, isWorkingDay } from "#kernel/working-days.ts";
import type { Chance } from "../chance.ts";
import type { Child } from "../people/family.ts";

/** Beyond the years whose bank holidays are listed five days of seven count: plans reach so far, what is told does not. */
export const workingDaysAfter = (day: Day, count: number): Day =>
  addWorkingDays(day, count) ?? addDays(day, Math.round((count * 7) / 5));

/** The day, or the next working day. */
export const workingDayFrom = (day: Day): Day =>
  isWorkingDay(day) === false ? workingDaysAfter(day, 1) : day;

/** The day, or the working day before it. */
export const workingDayUpTo = (day: Day): Day =>
  isWorkingDay(day) === false ? workingDaysAfter(day, -1) : day;

export const earliest = (
  first: Day,
  ...others: readonly (Day | undefined)[]
): Day =>
  others.reduce<Day>((least, day) => (day && day < least ? day : least), first);

export const latest = (first: Day, ...others: readonly Day[]): Day =>
  others.reduce((most, day) => (day > most ? day : most), first);

/** How busy a front door is by month, January first, and by weekday, Monday first; 1 is the busiest. */
const months = [
  0.98, 0.92, 1, 0.84, 0.95, 0.96, 1, 0.7, 0.9, 0.96, 0.98, 0.72,
] as const;
const weekdays = [1, 0.96, 0.93, 0.92, 0.95, 0.2, 0.16] as const;

/** Whether a front door would hear of something on this day. */
const isHeard = (day: Day, chance: Chance): boolean =>
  chance.happens(months[monthIn(day) - 1]! * weekdays[weekdayOf(day) - 1]!);

/** The day itself or one of the next few, as busy days draw more. */
export function heardFrom(day: Day, chance: Chance): Day {
  let heard = day;
  while (!isHeard(heard, chance)) heard = addDays(heard, chance.whole(1, 9));
  return heard;
}

/** Whether schools are open: not in August, the last week of July, or about Christmas. */
export function isTermTime(day: Day): boolean {
  const date = day.slice(5);
  const isSummer = date >= "07-22" && date <= "08-31";
  return !isSummer && date < "12-19" && date > "01-03";
}

/** The first day on which a child is no longer a child here: grown up, dead or moved away. */
export function endOfChildhood({ born, died, movedOut }: Child): Day {
  const grown = born ? birthday(born, 18) : "2299-01-01";
  return earliest(grown, died, movedOut);
}

/** Four months before birth a child can be known. */
const knownBeforeBirth = 130;

/** Whether the service may be concerned with a child on a day. */
export function isConcern(child: Child, day: Day): boolean {
  const { born, expected, movedIn } = child;
  const birth = expected ?? born;
  if (birth && day < addDays(birth, -knownBeforeBirth)) return false;
  if (movedIn && day < movedIn) return false;
  return day < endOfChildhood(child);
}
