import type { Day } from "#kernel/day.ts";
import { timesInNeed } from "./definitions/in-need.ts";
import type { Life } from "./life.ts";

/** What a team works with a child for, as long as it lasts. */
const work = [
  "referral",
  "child in need plan",
  "child protection plan",
  "looked-after period",
  "care leaver status",
] as const;

/** A day, or none, as PostgreSQL writes it. */
export type Until = Day | "infinity";

/** Before anything was ever open. */
export const never: Day = "1900-01-01";

/**
 * The first day on which nothing is open with a child any more: no referral, need, plan, care or leaving care.
 * From that day on no board need look at the child.
 */
export function openUntil(life: Life): Until {
  let last = never;
  for (const { until } of [
    ...work.flatMap((kind) => life.of(kind)),
    ...timesInNeed(life),
  ]) {
    if (until === undefined) return "infinity";
    if (until > last) last = until;
  }
  return last;
}
