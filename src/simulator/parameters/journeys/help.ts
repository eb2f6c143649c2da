import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

export const inNeedRates = {
  planLate: {
    value: 0.16,
    unit: "share",
    source: "assumed, written after ten working days or never",
  },
  reviewHeld: { value: 0.82, unit: "share", source: "assumed" },
  supportWorkerHelps: { value: 0.22, unit: "share", source: "assumed" },
  leadsToEnquiry: {
    value: 0.45,
    unit: "share",
    source: "assumed, of child in need plans",
  },
  comesIntoCare: { value: 0.035, unit: "share", source: "assumed" },
} as const satisfies Parameters;

export const inNeedPlanLasts: Spread = {
  quantiles: [
    [0, 28],
    [0.25, 95],
    [0.5, 170],
    [0.75, 285],
    [0.95, 520],
    [1, 800],
  ],
  unit: "days",
  source: "assumed",
};

/** A disabled child's plan goes on as long as the need does. */
export const disabledPlanLasts: Spread = {
  quantiles: [
    [0, 120],
    [0.25, 400],
    [0.5, 800],
    [1, 2400],
  ],
  unit: "days",
  source: "assumed",
};

export const closures: Mix = {
  shares: [
    ["RC7", 62],
    ["RC9", 38],
  ],
  source: "assumed, after a child in need plan",
};
