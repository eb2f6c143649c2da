import type { Day } from "#kernel/day.ts";
import type { Care } from "./life.ts";

/** V3 and V4 are short breaks and make no looked-after period. */
export const isShortBreak = ({ segments }: Care): boolean =>
  segments.every(({ status }) => status === "V3" || status === "V4");

export function periodOf({ segments }: Care): { from: Day; to?: Day } {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) throw new RangeError("Care without a segment");
  return { from: first.from, ...(last.to && { to: last.to }) };
}
