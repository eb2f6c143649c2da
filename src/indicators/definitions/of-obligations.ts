import type { Indicator } from "../indicator.ts";
import { obligationsDue } from "../populations/obligations.ts";

/** What every measure "in time, of those that fell due" has in common. */
export const inTimeOfDue = {
  kind: "timeliness",
  unit: "share",
  better: "higher",
  population: obligationsDue,
  counts: "state = 'met'",
  leftOut:
    "case when state in ('waived', 'cancelled', 'not known') then state end",
  drill: {
    due_on: "Due",
    met_on: "Done",
    state: "Outcome",
    days_late: "Days late",
  },
} as const satisfies Partial<Indicator>;

/** The words of such a measure, from what its obligations are called: "child protection visits". */
export const dueWords = (things: string): Indicator["words"] => ({
  numerator: `${things} done on or before the day they were due`,
  denominator: `all ${things} that fell due in the period, done or not`,
  leftOut:
    "waived with a reason, ended before they fell due, or beyond what the returns cover",
});
