import type { Sort } from "#platform/web/list.ts";
import type { Breakdown, Indicator } from "../indicator.ts";
import type { Row } from "../row.ts";

type Key = string | number | null;

/** Rows in the order asked for; what has no value comes last either way. */
export function inOrder(
  rows: readonly Row[],
  { by, order }: Sort,
  indicator: Indicator,
): readonly Row[] {
  const key = keyOf(by, indicator);
  if (!key) return rows;
  const way = order === "descending" ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [first, second] = [key(one), key(other)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null);
    return first < second ? -way : first > second ? way : 0;
  });
}

/** Nothing for the usual order, which the store gives. */
function keyOf(
  by: string,
  { drill, breakdowns }: Indicator,
): ((row: Row) => Key) | undefined {
  if (by === "child")
    return ({ child }) => (child.name || child.laChildId).toLowerCase();
  if (by === "number") return ({ child }) => child.laChildId;
  if (by === "why") return ({ leftOut }) => leftOut;
  const split = breakdowns.find((each) => each.replace(" ", "-") === by);
  if (split) return partOf(split);
  if (by in drill)
    return (row) => {
      const value = row.drill[by] ?? null;
      return typeof value === "boolean" ? Number(value) : value;
    };
  return undefined;
}

const partOf = (by: Breakdown) => (row: Row) => row.parts[by] ?? null;
