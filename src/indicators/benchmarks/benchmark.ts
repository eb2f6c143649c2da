import type { Measure } from "./figures.ts";

/** A published figure to show beside our own: one measure, of one area, in one collection year. */
export type Benchmark = {
  measure: Measure;
  unit: "share" | "per 10,000" | "working days";
  /** The collection year, named by the year of its 31 March. */
  year: number;
  area: string;
  areaKind: "country" | "region" | "authority";
  /** Code of the Office for National Statistics. */
  areaCode: string;
  /** The Department's three-digit number of an authority: the LEA of the returns. */
  authority?: string;
  /** As published: a share from 0 to 1, a rate, or days; null where the publication holds it back. */
  value: number | null;
  /** Why there is no value: the publication's own mark (c, x, z, u, low ...). */
  mark?: string;
  numerator?: number;
  denominator?: number;
  source: string;
};
