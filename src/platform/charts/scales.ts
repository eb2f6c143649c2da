import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Unit } from "./figure-words.ts";

export type Heights = {
  y: ScaleLinear<number, number>;
  ticks: readonly number[];
  /** The height of a value, at the edge if it is beyond the scale. */
  at(value: number): number;
  beyond(value: number): boolean;
};

/**
 * Heights for all of `values`: a share from 0 to 100 %, anything else from 0 to a round
 * number above the highest.
 */
export function heights(
  values: readonly number[],
  unit: Unit,
  bottom: number,
  top: number,
  count = 5,
): Heights {
  const highest = unit === "share" ? 1 : Math.max(1, ...values);
  const y = scaleLinear().domain([0, highest]).range([bottom, top]);
  if (unit !== "share") y.nice(count);
  y.clamp(true);
  const [low = 0, high = 1] = y.domain();
  return {
    y,
    ticks: unit === "share" ? [0, 0.25, 0.5, 0.75, 1] : y.ticks(count),
    at: (value) => y(value),
    beyond: (value) => value < low || value > high,
  };
}

/** Which months get a label: every third counted back from the last, or fewer where too many. */
export function labelled(
  count: number,
  most: number,
): (index: number) => boolean {
  const step = [3, 6, 12, 24, 60].find((each) => count / each <= most) ?? 120;
  return (index) => (count - 1 - index) % step === 0;
}
