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

/** The words of such a measure, from what its obligations are called: "visits to children on a plan". */
export const dueWords = (things: string): Indicator["words"] => ({
  numerator: `${things} done on or before the day they were due`,
  denominator: `all ${things} that fell due in the period, done or not`,
  leftOut:
    "waived with a reason, ended before they fell due, or beyond what the returns cover",
});

/** A number of things in a period, neither good nor bad in itself. */
export const eventCount = {
  kind: "flow",
  unit: "count",
  better: "neutral",
} as const satisfies Partial<Indicator>;

/** A share of what happened in a period. */
export const eventShare = {
  kind: "flow",
  unit: "share",
} as const satisfies Partial<Indicator>;

/** Things in the twelve months to the end of the period, per 10,000 children aged 0 to 17. */
export const yearlyRate = {
  kind: "flow",
  unit: "rate",
  better: "neutral",
  over: "12 months",
  breakdowns: [],
} as const satisfies Partial<Indicator>;

/** How many on a day. */
export const onADay = {
  kind: "stock",
  unit: "count",
  better: "neutral",
} as const satisfies Partial<Indicator>;

/** How many on a day, per 10,000 children aged 0 to 17. */
export const rateOnADay = {
  kind: "stock",
  unit: "rate",
  better: "neutral",
  breakdowns: [],
} as const satisfies Partial<Indicator>;

export const shareOnADay = {
  kind: "stock",
  unit: "share",
} as const satisfies Partial<Indicator>;

/** Stretches told only by a return that no longer covers the day: they may have ended since. */
export const leftOutUnknown = "case when unknown then 'not known' end";

export const inhabitants = "children aged 0 to 17 living in the area";

export const unknownWords =
  "not known: the returns that tell of it do not cover the day";
