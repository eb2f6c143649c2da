import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

export const inNeedRates = {
  planLate: {
    value: 0.16,
    unit: "share",
    source: "assumed, written after ten working days or never",
  },
  visitsFurtherApart: {
    value: 0.88,
    unit: "share",
    source: "assumed, of plans: every 30 or 40 working days",
  },
  reviewHeld: { value: 0.82, unit: "share", source: "assumed" },
  supportWorkerHelps: { value: 0.2, unit: "share", source: "assumed" },
  leadsToEnquiry: {
    value: 0.5,
    unit: "share",
    source: "assumed, of child in need plans",
  },
  assessedAgain: {
    value: 0.3,
    unit: "share",
    source: "assumed, of plans that last over four months",
  },
  disabledPlanRenewed: { value: 0.55, unit: "share", source: "assumed" },
  comesIntoCare: { value: 0.06, unit: "share", source: "assumed" },
} as const satisfies Parameters;

export const inNeedPlanLasts: Spread = {
  quantiles: [
    [0, 28],
    [0.25, 85],
    [0.5, 140],
    [0.75, 230],
    [0.95, 400],
    [1, 600],
  ],
  unit: "days",
  source: "assumed",
};

/** A disabled child's plan is made anew after a year, when the need is assessed again. */
export const disabledPlanLasts: Spread = {
  quantiles: [
    [0, 300],
    [0.25, 360],
    [1, 372],
  ],
  unit: "days",
  source: "assumed",
};

export const closures: Mix = {
  shares: [
    ["RC7", 76],
    ["RC9", 24],
  ],
  source: "assumed, after a child in need plan",
};
