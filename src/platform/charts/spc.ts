/**
 * Statistical process control of one measure, month by month (an XmR chart): how much it
 * varies by itself, and which months differ by more than that. The rules are those NHS
 * England publishes as "Making data count".
 */
export type Direction = "higher" | "lower" | "neutral";

/** Which way a point departs from the usual, if it does. */
type Side = "high" | "low";

/** Why a point is more than usual variation. */
export type Rule =
  | "outside the limits"
  | "seven on one side"
  | "seven in a row"
  | "two of three near a limit";

export type Judged = { side: Side | undefined; rules: readonly Rule[] };

export type Limits = { mean: number; upper: number; lower: number };

export type Spc =
  | { kind: "too few"; median: number | undefined; points: readonly Judged[] }
  | ({ kind: "limits"; points: readonly Judged[] } & Limits);

/** Below this, limits would move with every month that is added. */
const fewest = 12;
/** Standard constants for a moving range of two: limits, and ranges too large to be usual. */
const rangesToLimit = 2.66;
const screen = 3.267;
/** "Near" a limit is beyond two thirds of the way to it. */
const near = 2 / 3;
const run = 7;

/**
 * Judges a series; undefined is a month without a figure. Gaps neither add to a run nor
 * break it: the points there are follow one another.
 */
export function spc(series: readonly (number | undefined)[]): Spc {
  const values = series.filter((value) => value !== undefined);
  if (values.length < fewest)
    return {
      kind: "too few",
      median: median(values),
      points: series.map(() => usual),
    };
  const limits = limitsOf(values);
  const judged = judge(values, limits);
  let next = 0;
  const points = series.map((value) =>
    value === undefined ? usual : (judged[next++] ?? usual),
  );
  return { kind: "limits", ...limits, points };
}

export const usual: Judged = { side: undefined, rules: [] };

/** Mean and limits; ranges that are themselves unusual are left out of what is usual. */
export function limitsOf(values: readonly number[]): Limits {
  const mean = average(values);
  const ranges = values
    .slice(1)
    .map((value, index) => Math.abs(value - (values[index] ?? value)));
  const first = average(ranges);
  const kept = ranges.filter((range) => range < screen * first);
  const reach = rangesToLimit * average(kept);
  return { mean, upper: mean + reach, lower: mean - reach };
}

function judge(values: readonly number[], limits: Limits): readonly Judged[] {
  const { mean, upper, lower } = limits;
  const found = values.map(() => new Map<Rule, Side>());
  const sides = values.map((value) => sideOf(value - mean));
  const mark = (from: number, to: number, rule: Rule, side: Side) => {
    for (const rules of found.slice(from, to)) rules.set(rule, side);
  };

  values.forEach((value, index) => {
    if (value > upper) mark(index, index + 1, "outside the limits", "high");
    if (value < lower) mark(index, index + 1, "outside the limits", "low");
  });

  for (let end = run; end <= values.length; end++) {
    const start = end - run;
    const side = same(sides.slice(start, end));
    if (side) mark(start, end, "seven on one side", side);
    const steps = values
      .slice(start + 1, end)
      .map((value, index) => sideOf(value - (values[start + index] ?? value)));
    const trend = same(steps);
    if (trend) mark(start, end, "seven in a row", trend);
  }

  const closeTo = values.map((value) => {
    const distance = Math.abs(value - mean);
    const limit = upper - mean;
    return distance > near * limit && distance <= limit;
  });
  for (let end = 3; end <= values.length; end++) {
    const three = [end - 3, end - 2, end - 1];
    const side = same(three.map((index) => sides[index]));
    const close = three.filter((index) => closeTo[index]);
    if (!side || close.length < 2) continue;
    for (const index of close)
      mark(index, index + 1, "two of three near a limit", side);
  }

  return found.map((rules) => ({
    side: precedence.map((rule) => rules.get(rule)).find(Boolean),
    rules: [...rules.keys()],
  }));
}

/** Where the mean says one way and a trend the other, the mean wins. */
const precedence: readonly Rule[] = [
  "outside the limits",
  "seven on one side",
  "two of three near a limit",
  "seven in a row",
];

const sideOf = (difference: number): Side | undefined =>
  difference > 0 ? "high" : difference < 0 ? "low" : undefined;

const same = (sides: readonly (Side | undefined)[]): Side | undefined =>
  sides.every((side) => side === sides[0]) ? sides[0] : undefined;

const average = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (sorted.length % 2 === 1 || upper === undefined) return upper;
  return ((sorted[sorted.length / 2 - 1] ?? upper) + upper) / 2;
}
