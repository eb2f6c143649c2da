import type { MonthPoint, Unit } from "./figure-words.ts";
import { type Spc, median, spc, usual } from "./spc.ts";

/** Below so many cases a month, shares leap between 0 and 1 by chance and no month can be judged. */
const fewestCases = 5;

/** Judges a measure's months; shares of very few cases are not judged. */
export function spcOf(points: readonly MonthPoint[], unit: Unit): Spc {
  const series = points.map(({ value }) => value);
  const cases = median(points.flatMap(({ denominator }) => denominator ?? []));
  if (unit !== "share" || cases === undefined || cases >= fewestCases)
    return spc(series);
  return {
    kind: "too few",
    median: median(series.filter((value) => value !== undefined)),
    points: series.map(() => usual),
  };
}
