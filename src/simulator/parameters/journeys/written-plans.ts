import type { Parameters } from "../parameter.ts";

/** How plans are written with families, and what becomes of what was agreed in them. */
export const writtenPlanRates = {
  keptHere: {
    value: 6,
    unit: "count",
    source: "assumed, months before the last day: older plans are papers",
  },
  written: { value: 0.93, unit: "share", source: "assumed, of plans in law" },
  signedOff: {
    value: 0.92,
    unit: "share",
    source: "assumed, of plans written or reviewed",
  },
  doneByThen: {
    value: 0.66,
    unit: "share",
    source: "assumed, of actions, about the day they are due",
  },
  doneAtReview: {
    value: 0.6,
    unit: "share",
    source: "assumed, of actions still open at a review",
  },
  promised: {
    value: 0.05,
    unit: "share",
    source: "assumed, of visits on which a child is promised something",
  },
} as const satisfies Parameters;
