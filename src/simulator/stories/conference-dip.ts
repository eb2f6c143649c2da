import type { Day } from "#kernel/day.ts";
import type { Setting } from "../told.ts";
import { inMonthsBefore } from "./when.ts";

/** For a quarter, some eight months before the end, conferences lead to plans less often. */
const dip = { from: 10, to: 8, leadsToPlan: 0.55 } as const;

/** The share of conferences leading to a plan on a day within the dip. */
export const dipInConferences = (
  setting: Setting,
  day: Day,
): number | undefined =>
  inMonthsBefore(setting, day, dip.from, dip.to) ? dip.leadsToPlan : undefined;
