import type { Parameters } from "../parameter.ts";
import type { Mix } from "./spread.ts";

export const leavingCareRates = {
  staysUntil25: {
    value: 0.35,
    unit: "share",
    source: "assumed, of young people who reach 21",
  },
  acceptsNoService: { value: 0.05, unit: "share", source: "assumed" },
  losesTouch: {
    value: 0.03,
    unit: "share",
    source:
      "assumed: 98% in touch of those who accept a service in one council's self-evaluation of 2024, fewer by the eight-week count",
  },
  touchLate: { value: 0.04, unit: "share", source: "assumed" },
  pathwayPlanLate: { value: 0.25, unit: "share", source: "assumed" },
  pathwayReviewLate: { value: 0.2, unit: "share", source: "assumed" },
  homeSuitable: {
    value: 0.95,
    unit: "share",
    source: "one council's self-evaluation of 2024: 96% in suitable homes",
  },
} as const satisfies Parameters;

export const ways: Mix = {
  shares: [
    ["visit", 44],
    ["call", 33],
    ["message answered", 23],
  ],
  source: "assumed",
};

/** Where care leavers live: the letter of the return. */
export const homes: Mix = {
  shares: [
    ["U", 36],
    ["D", 22],
    ["B", 12],
    ["Z", 10],
    ["E", 6],
    ["T", 3],
    ["K", 4],
    ["C", 2],
    ["X", 2],
    ["S", 1],
    ["V", 1],
    ["W", 1],
  ],
  source: "Children looked after in England 2024, care leavers, rounded",
};

export const activities: Mix = {
  shares: [
    ["F2", 25],
    ["F1", 7],
    ["F5", 22],
    ["F4", 4],
    ["P5", 4],
    ["P2", 2],
    ["G5", 22],
    ["G4", 9],
    ["G6", 5],
  ],
  source: "Children looked after in England 2024, care leavers, rounded",
};
