import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

const southEast = "Children in need census 2024, South East";

export const frontDoorRates = {
  becomesReferral: {
    value: 0.1,
    unit: "share",
    source: "assumed, so that a fifth of all contacts become referrals",
  },
  becomesReferralAgain: {
    value: 0.365,
    unit: "share",
    source: "assumed of families referred before",
  },
  isHeardOfAgain: {
    value: 0.945,
    unit: "share",
    source: "assumed of contacts that led to nothing more",
  },
  returnsAfterReferral: {
    value: 0.93,
    unit: "share",
    source: "assumed, so that a quarter of referrals follow another in a year",
  },
  fades: {
    value: 0.7,
    unit: "share",
    source: "assumed, of the chance of being heard of again after two years",
  },
  isHeardOfWhileOpen: {
    value: 0.9,
    unit: "per year",
    source: "assumed",
  },
  referralAboutOne: {
    value: 0.25,
    unit: "share",
    source: "assumed, of referrals of families with several children",
  },
  contactAboutOne: {
    value: 0.95,
    unit: "share",
    source: "assumed, of other contacts about such families",
  },
  contactSlow: { value: 0.1, unit: "share", source: "assumed" },
  referralSlow: { value: 0.09, unit: "share", source: "assumed" },
} as const satisfies Parameters;

/** Who tells us; schools fall silent in August. */
export const sources: Mix = {
  shares: [
    ["6", 29],
    ["2A", 20],
    ["3A", 4],
    ["3B", 3],
    ["3C", 2],
    ["3D", 3],
    ["3E", 3],
    ["5A", 4],
    ["5B", 4],
    ["5C", 3],
    ["5D", 4],
    ["1A", 5],
    ["1B", 2],
    ["1C", 1],
    ["7", 4],
    ["8", 4],
    ["4", 2],
    ["9", 2],
    ["2B", 1],
  ],
  source: "Children in need census 2024, England, rounded",
};

export const contactOutcomes: Mix = {
  shares: [
    ["no further action", 30],
    ["information and advice", 64],
    ["early help", 6],
  ],
  source: "assumed, of contacts that become no referral",
};

export const referralOutcomes: Mix = {
  shares: [
    ["no further action", 7.4],
    ["signposted", 1.5],
    ["early help", 1.6],
    ["strategy discussion", 19],
    ["assessment", 70.5],
  ],
  source: `${southEast}: 7.4% need no further action; the rest assumed`,
};

export const untilHeardAgain: Spread = {
  quantiles: [
    [0, 2],
    [0.25, 22],
    [0.5, 64],
    [0.75, 160],
    [1, 600],
  ],
  unit: "days",
  source: "assumed",
};

export const untilReferredAgain: Spread = {
  quantiles: [
    [0, 3],
    [0.25, 34],
    [0.5, 92],
    [0.75, 240],
    [1, 1000],
  ],
  unit: "days",
  source: "assumed",
};

export const earlyHelpLasts: Spread = {
  quantiles: [
    [0, 30],
    [0.25, 90],
    [0.5, 150],
    [0.75, 230],
    [1, 420],
  ],
  unit: "days",
  source: "assumed",
};
