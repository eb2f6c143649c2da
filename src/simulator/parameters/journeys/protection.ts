import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

const southEast = "Children in need census 2024, South East";

export const enquiryRates = {
  beginsEnquiry: {
    value: 0.86,
    unit: "share",
    source: "assumed, of strategy discussions",
  },
  leadsToConference: {
    value: 0.268,
    unit: "share",
    source: `${southEast}: 53.9 conferences to 203.5 enquiries per 10,000`,
  },
  leadsToPlan: {
    value: 0.87,
    unit: "share",
    source: `${southEast}: 9,050 plans started to 10,730 conferences`,
  },
  discussionLate: { value: 0.12, unit: "share", source: "assumed" },
  actionsSameDay: {
    value: 0.74,
    unit: "share",
    source: "assumed, of strategy discussions",
  },
  actionsNeverGiven: {
    value: 0.04,
    unit: "share",
    source: "assumed, of strategy discussions",
  },
  notQuorate: { value: 0.06, unit: "share", source: "assumed" },
  oneSignature: { value: 0.05, unit: "share", source: "assumed" },
} as const satisfies Parameters;

export const protectionRates = {
  hadPlanBefore: {
    value: 0.193,
    unit: "share",
    source: `${southEast}: 25.3% of plans are a second or later one; some of them fall within the time invented`,
  },
  reviewLate: {
    value: 0.035,
    unit: "share",
    source: `${southEast}: 89.5% of plans with every review in time`,
  },
  coreGroupLate: { value: 0.12, unit: "share", source: "assumed" },
  midwayHeld: { value: 0.84, unit: "share", source: "assumed" },
  ownInterval: {
    value: 0.06,
    unit: "share",
    source: "assumed, plans for harm outside the home",
  },
  leftOut: {
    value: 0.06,
    unit: "share",
    source: "assumed, siblings for whom no plan is made",
  },
  goesToPreProceedings: { value: 0.2, unit: "share", source: "assumed" },
  comesIntoCare: { value: 0.125, unit: "share", source: "assumed" },
} as const satisfies Parameters;

/** From the strategy discussion to the initial conference. */
export const conferenceAfter: Spread = {
  quantiles: [
    [0, 5],
    [0.085, 10.4],
    [0.25, 13],
    [0.5, 14],
    [0.79, 15.4],
    [0.89, 20],
    [1, 34],
  ],
  unit: "working days",
  source: `${southEast}: quartiles 13, 14 and 15; 79% within 15`,
};

export const enquiryTakes: Spread = {
  quantiles: [
    [0, 1],
    [0.25, 6],
    [0.5, 9],
    [0.75, 12],
    [0.93, 15],
    [1, 24],
  ],
  unit: "working days",
  source: "assumed",
};

export const planLasts: Spread = {
  quantiles: [
    [0, 30],
    [0.15, 92],
    [0.28, 180],
    [0.5, 290],
    [0.72, 395],
    [0.96, 730],
    [1, 1000],
  ],
  unit: "days",
  source:
    "Children in need census 2024, England: plans ended by duration, rounded",
};

export const enquiryOutcomes: Mix = {
  shares: [
    ["child in need plan", 33],
    ["assessment continues", 37],
    ["not substantiated", 27],
    ["other agency monitors", 3],
  ],
  source: "assumed, of enquiries without a conference",
};

export const categories: Mix = {
  shares: [
    ["NEG", 48],
    ["EMO", 38],
    ["PHY", 7],
    ["SAB", 3],
    ["MUL", 4],
  ],
  source: "Children in need census 2024, England, rounded",
};

/** What follows a plan that ended before 18 and outside care. */
export const afterPlan: Mix = {
  shares: [
    ["child in need plan", 60],
    ["early help", 14],
    ["no further action", 26],
  ],
  source: "assumed",
};
