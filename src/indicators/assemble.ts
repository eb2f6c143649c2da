import type { Counts } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { Tally } from "./counts.store.ts";

/** From tallies to a value. `perTenThousand` is the number of children a rate is of, null when nobody entered it. */
export function countsFrom(
  { unit }: Pick<Indicator, "unit">,
  tallies: readonly Tally[],
  children0to17: number | null = null,
): Counts {
  const staying = tallies.filter(({ leftOut }) => leftOut === null);
  const numerator = total(staying.filter(({ counted }) => counted));
  const denominator = {
    share: total(staying),
    count: null,
    rate: children0to17,
    ratio: new Set(staying.map(({ per }) => per)).size,
  }[unit];
  return {
    numerator,
    denominator,
    value: valueOf(unit, numerator, denominator),
    excluded: countedBy(
      tallies.filter(({ leftOut }) => leftOut !== null),
      "leftOut",
    ),
    otherwise: countedBy(
      staying.filter(({ counted, state }) => !counted && state !== null),
      "state",
    ),
  };
}

export const nothingKnown: Counts = {
  numerator: null,
  denominator: null,
  value: null,
  excluded: {},
  otherwise: {},
};

function valueOf(
  unit: Indicator["unit"],
  numerator: number,
  denominator: number | null,
): number | null {
  if (unit === "count") return numerator;
  if (!denominator) return null;
  return (numerator / denominator) * (unit === "rate" ? 10_000 : 1);
}

const total = (tallies: readonly Tally[]) =>
  tallies.reduce((sum, { rows }) => sum + rows, 0);

function countedBy(tallies: readonly Tally[], column: "leftOut" | "state") {
  const counts: Record<string, number> = {};
  for (const tally of tallies) {
    const name = tally[column] ?? "";
    counts[name] = (counts[name] ?? 0) + tally.rows;
  }
  return Object.fromEntries(
    Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
