import { numberWords } from "#kernel/number-words.ts";
import { median } from "./spc.ts";

/** What a value counts: a share from 0 to 1, a rate, a count, or days. */
export type Unit = "share" | "rate" | "count" | "days";

/** One month of a measure: `2026-03`. Without a value, there is none for that month. */
export type MonthPoint = {
  month: string;
  value: number | undefined;
  numerator?: number;
  denominator?: number;
};

/** Below this many, a percentage says more than is known. */
const fewCases = 20;

/** Where a usual month counts few, its line moves a lot by chance, and we say so. */
export function hasFewCases(points: readonly MonthPoint[]): boolean {
  const usual = median(points.flatMap(({ denominator }) => denominator ?? []));
  return usual !== undefined && usual < fewCases;
}

/** A figure in words: "73%", but "3 of 4" where there are few. */
export function figureWords(
  { value, numerator, denominator }: Omit<MonthPoint, "month">,
  unit: Unit,
): string {
  if (value === undefined) return "no figure";
  if (
    unit === "share" &&
    numerator !== undefined &&
    denominator !== undefined &&
    denominator < fewCases
  )
    return `${numerator} of ${denominator}`;
  return valueWords(value, unit);
}

/** A value by itself: an average, a limit, a target. */
export function valueWords(value: number, unit: Unit): string {
  switch (unit) {
    case "share":
      return `${Math.round(value * 100)}%`;
    case "rate":
    case "count":
      return numberWords(value);
    case "days":
      return value === 1 ? "1 day" : `${numberWords(value)} days`;
  }
}
