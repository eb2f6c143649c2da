import type { Benchmark } from "./benchmark.ts";
import { type Measure, figures } from "./figures.ts";
import { placeOf } from "./place.ts";
import type { PublishedArea } from "./areas.ts";
import { assessments } from "./published/assessments.ts";
import { enquiries } from "./published/enquiries.ts";
import { headline } from "./published/headline.ts";
import { plans } from "./published/plans.ts";
import { referrals } from "./published/referrals.ts";

type Value = Pick<Benchmark, "value" | "numerator" | "denominator">;

const rate = (value: number, numerator: number): Value => ({
  value,
  numerator,
});

/** A share published as a percentage; moving the point in the text keeps 22.4% exactly 0.224. */
const percentage = (
  percent: number,
  numerator: number,
  denominator: number,
): Value => ({ value: Number(`${percent}e-2`), numerator, denominator });

/** A share for which only its counts are published. */
const share = (numerator: number, denominator: number): Value => ({
  value: numerator / denominator,
  numerator,
  denominator,
});

/**
 * Figures for England and its regions, collections 2019 to 2024. Contains public sector
 * information licensed under the Open Government Licence v3.0.
 */
export const published: readonly Benchmark[] = [
  ...referrals.flatMap(([area, year, all, per, repeat, repeatPc, nfa, nfaPc]) =>
    benchmarks(area, year, {
      "referral-rate": rate(per, all),
      "re-referral": percentage(repeatPc, repeat, all),
      "referral-nfa": percentage(nfaPc, nfa, all),
    }),
  ),
  ...assessments.flatMap(([area, year, completed, per, within45, median]) =>
    benchmarks(area, year, {
      "cfa-rate": rate(per, completed),
      "cfa-45-completed": share(within45, completed),
      "cfa-duration": { value: median },
    }),
  ),
  ...enquiries.flatMap(([area, year, started, per, conferences, within15]) =>
    benchmarks(area, year, {
      "s47-rate": rate(per, started),
      "icpc-15": share(within15, conferences),
    }),
  ),
  ...plans.flatMap(
    ([area, year, started, repeat, repeatPc, open, reviewed, reviewedPc]) =>
      benchmarks(area, year, {
        "cp-repeat": percentage(repeatPc, repeat, started),
        "cp-reviewed": percentage(reviewedPc, reviewed, open),
      }),
  ),
  ...headline.flatMap(([area, year, inNeed, inNeedPer, onPlan, onPlanPer]) =>
    benchmarks(area, year, {
      "cp-rate": rate(onPlanPer, onPlan),
      "cin-rate-dfe": rate(inNeedPer, inNeed),
    }),
  ),
];

function benchmarks(
  area: PublishedArea,
  year: number,
  values: Partial<Record<Measure, Value>>,
): Benchmark[] {
  return figures.flatMap(({ measure, unit, source }) => {
    const value = values[measure];
    if (!value) return [];
    return { measure, unit, ...placeOf(area, year), ...value, source };
  });
}
