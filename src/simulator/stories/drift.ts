import type { Day } from "#kernel/day.ts";
import type { Setting } from "../told.ts";
import { inMonthsBefore } from "./when.ts";

/** What was decided in these months went on for half a year: experts were waited for. */
const drift = { from: 14, to: 10, days: 178 } as const;

/** Days from the letter to the end, of pre-proceedings decided while things drifted. */
export const driftIn = (setting: Setting, decided: Day): number | undefined =>
  inMonthsBefore(setting, decided, drift.from, drift.to)
    ? drift.days
    : undefined;
