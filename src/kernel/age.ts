/** Ages, counted on the day and never from the year alone. */
import { countWords } from "./date-words.ts";
import { addMonths, dateOf, daysBetween, yearOf, type Day } from "./day.ts";
import { wholeMonthsBetween } from "./year.ts";

/**
 * The age in whole years; undefined before birth. A child born on 29 February is a year
 * older on 1 March where the year has no 29th: an age is reached at the start of the day.
 */
export function ageOn(born: Day, on: Day): number | undefined {
  if (on < born) return undefined;
  const years = yearOf(on) - yearOf(born);
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The day the child reaches the age. */
export function birthday(born: Day, age: number): Day {
  const sameDate = addMonths(born, 12 * age);
  const none = dateOf(sameDate) !== dateOf(born);
  return none ? (`${sameDate.slice(0, 4)}-03-01` as Day) : sameDate;
}

/** From its lower age up to the next band's. The Department's "16 years and over" is of children, so it ends at 18. */
const bands = [
  { from: 0, name: "Under 1" },
  { from: 1, name: "1 to 4" },
  { from: 5, name: "5 to 9" },
  { from: 10, name: "10 to 15" },
  { from: 16, name: "16 and 17" },
  { from: 18, name: "18 and over" },
] as const;

export type AgeBand = (typeof bands)[number]["name"] | "Unborn";

/** In order of age. */
export const ageBands: readonly AgeBand[] = [
  "Unborn",
  ...bands.map(({ name }) => name),
];

export function ageBandOn(born: Day, on: Day): AgeBand {
  const age = ageOn(born, on);
  if (age === undefined) return "Unborn";
  return bands.findLast(({ from }) => from <= age)!.name;
}

/** `unborn`, `3 weeks`, `5 months`, `7 years`: weeks to three months, months to two years. */
export function ageWords(born: Day, on: Day): string {
  const years = ageOn(born, on);
  if (years === undefined) return "unborn";
  if (years >= 2) return countWords(years, "year");
  const months = wholeMonthsBetween(born, on);
  if (months >= 3) return countWords(months, "month");
  return countWords(Math.floor(daysBetween(born, on) / 7), "week");
}
