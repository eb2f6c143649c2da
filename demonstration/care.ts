import type { Day } from "#kernel/day.ts";
import type { Care, Segment } from "./life.ts";

/** V3 and V4 are short breaks and make no looked-after period. */
export const isShortBreak = ({ segments }: Care): boolean =>
  segments.every(({ status }) => status === "V3" || status === "V4");

export function periodOf({ segments }: Care): { from: Day; to?: Day } {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) throw new RangeError("Care without a segment");
  return { from: first.from, ...(last.to && { to: last.to }) };
}

/** Segments of one placement, which a change of legal status alone does not end. */
export function placementsOf({
  segments,
}: Care): { from: Day; to?: Day; segment: Segment }[] {
  const placements: { from: Day; to?: Day; segment: Segment }[] = [];
  for (const segment of segments) {
    const last = placements.at(-1);
    const same = last && segment.began === "L";
    const entry = {
      from: same ? last.from : segment.from,
      ...(segment.to && { to: segment.to }),
      segment,
    };
    if (same) placements.pop();
    placements.push(entry);
  }
  return placements;
}
