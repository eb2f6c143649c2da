/** The lines a chart holds its months against: its own mean and limits, a target, other places. */
import { type Unit, valueWords } from "./figure-words.ts";
import type { Spc } from "./spc.ts";

export type Level = { name: "mean" | "limit"; words: string; value: number };

/** Mean and limits, or the median of too few months. Nothing counted is ever below 0, so no limit is. */
export function levelsOf(chart: Spc): readonly Level[] {
  if (chart.kind === "too few")
    return chart.median === undefined
      ? []
      : [{ name: "mean", words: "Median", value: chart.median }];
  const { upper, mean, lower } = chart;
  return [
    { name: "limit", words: "Upper limit", value: upper },
    { name: "mean", words: "Mean", value: mean },
    ...(lower > 0
      ? [{ name: "limit", words: "Lower limit", value: lower } as const]
      : []),
  ];
}

/** `Usually between 61% and 88%, 75% on average.` Beyond what can be, there is no limit to speak of. */
export function usuallyWords(chart: Spc, unit: Unit): string {
  if (chart.kind === "too few") return "";
  const { lower, upper, mean } = chart;
  const [low, high, average] = [lower, upper, mean].map((value) =>
    valueWords(value, unit),
  );
  const whole = unit === "share" && upper > 1;
  const range =
    lower > 0
      ? whole
        ? `above ${low}, `
        : `between ${low} and ${high}, `
      : whole
        ? ""
        : `below ${high}, `;
  return ` Usually ${range}${average} on average.`;
}

/** A reference figure of somewhere else; it is never part of our limits. */
export type Benchmark = { label: string; year: string; value: number };

/** So many times our own highest value, and our own line would be flat beside it. */
const far = 2;

/** Which places can be drawn beside our own values, and which would flatten them. */
export function besides(
  benchmarks: readonly Benchmark[],
  own: readonly number[],
  unit: Unit,
): { near: readonly Benchmark[]; farOff: readonly Benchmark[] } {
  const most = far * Math.max(1, ...own);
  const isNear = ({ value }: Benchmark) => unit === "share" || value <= most;
  return {
    near: benchmarks.filter(isNear),
    farOff: benchmarks.filter((each) => !isNear(each)),
  };
}

/** `England 2024-25: 518.3`. */
export const benchmarkWords = (
  { label, year, value }: Benchmark,
  unit: Unit,
): string => `${label} ${year}: ${valueWords(value, unit)}`;
