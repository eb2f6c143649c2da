import { numberWords } from "#kernel/number-words.ts";
import { yearWords } from "#kernel/year.ts";
import type { MonthPoint } from "#platform/charts/figure-words.ts";
import { spcOf } from "#platform/charts/judged-points.ts";
import {
  type Assurance,
  type Variation,
  assuranceOf,
  variationOf,
} from "#platform/charts/variation.ts";
import type { Spc } from "#platform/charts/spc.ts";
import type { Benchmark } from "../benchmarks/benchmark.ts";
import type { Figure } from "../figure.ts";
import type { Indicator } from "../indicator.ts";
import { chartUnit, pointOf } from "./figure-on-page.ts";
import type { Target } from "./targets.store.ts";

/** What one measure's months are held against. */
export type Given = {
  indicator: Indicator;
  /** Whole months, oldest first; the last is the latest. */
  months: readonly Figure[];
  target: Target | undefined;
  /** Published figures of other places, the nearest first. */
  comparators: readonly Benchmark[];
};

/** One measure as a page shows it: how its months move, and whether the target can be relied on. */
export type Measure = Given & {
  latest: Figure | undefined;
  points: readonly MonthPoint[];
  judged: Spc;
  variation: Variation;
  assurance: Assurance | undefined;
};

export function measureOf(given: Given): Measure {
  const { indicator, months, target } = given;
  const seen = judgedOf(indicator, months);
  return {
    ...given,
    ...seen,
    latest: months.at(-1),
    assurance: assuranceOf(seen.judged, target?.aim, indicator.better),
  };
}

type Seen = Pick<Measure, "points" | "judged" | "variation">;

/** Months that are kept until something is written are judged once: one measure's own, so by nothing else. */
const judgedBefore = new WeakMap<readonly Figure[], Seen>();

function judgedOf(
  { unit, better }: Indicator,
  months: readonly Figure[],
): Seen {
  const before = judgedBefore.get(months);
  if (before) return before;
  const points = months.map(pointOf);
  const judged = spcOf(points, chartUnit(unit));
  const series = points.map(({ value }) => value);
  const seen = { points, judged, variation: variationOf(judged, series, better) }; // prettier-ignore
  judgedBefore.set(months, seen);
  return seen;
}

/** `England, 2023 to 2024`. */
export const placeWords = ({
  area,
  year,
}: Pick<Benchmark, "area" | "year">): string => `${area}, ${yearWords(year)}`;

/** The same where there is little room: `England 2023-24`. */
export const nearWords = ({
  area,
  year,
}: Pick<Benchmark, "area" | "year">): string =>
  `${area} ${year - 1}-${String(year).slice(2)}`;

/** A published figure in words, or the publication's own mark for why there is none. */
export function publishedWords({ value, unit, mark }: Benchmark): string {
  if (value === null) return mark ? `[${mark}]` : "not published";
  switch (unit) {
    case "share":
      return `${Math.round(value * 100)}%`;
    case "per 10,000":
      return `${numberWords(value)} per 10,000`;
    case "working days":
      return `${value} working days`;
  }
}
