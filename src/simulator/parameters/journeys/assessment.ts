import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

export const assessmentRates = {
  checkpointHeld: { value: 0.82, unit: "share", source: "assumed" },
  leadsToEnquiry: {
    value: 0.21,
    unit: "share",
    source: "assumed, of assessments that began without one",
  },
} as const satisfies Parameters;

/** From the referral to the manager's authorisation. */
export const assessmentTakes: Spread = {
  quantiles: [
    [0, 2],
    [0.1, 9],
    [0.25, 19],
    [0.5, 34],
    [0.75, 43.4],
    [0.86, 45.4],
    [0.92, 53],
    [0.97, 66],
    [1, 95],
  ],
  unit: "working days",
  source:
    "Children in need census 2024, South East: quartiles 19, 34 and 44 working days, 86% within 45",
};

/** What comes of an assessment that no conference followed. */
export const assessmentOutcomes: Mix = {
  shares: [
    ["no further action", 75],
    ["early help", 13],
    ["child in need plan", 11],
    ["looked after", 1],
  ],
  source:
    "Children in need census 2024, South East: 27% of referrals assessed and not in need; the rest assumed",
};

/** After an enquiry that led to no conference. */
export const afterEnquiry: Mix = {
  shares: [
    ["no further action", 63],
    ["early help", 14],
    ["child in need plan", 21],
    ["looked after", 2],
  ],
  source: "assumed",
};

/** Of every hundred families, in which each factor is found. */
export const factorsFound: Mix = {
  shares: [
    ["3B", 31],
    ["4B", 30],
    ["17A", 21],
    ["16A", 19],
    ["4A", 16],
    ["18C", 14],
    ["2B", 13],
    ["1B", 13],
    ["3A", 11],
    ["14A", 7],
    ["7A", 6],
    ["5A", 8],
    ["6A", 4],
    ["24A", 3],
    ["15A", 4],
    ["19C", 4],
    ["20", 12],
  ],
  source: "Children in need census 2024, England, rounded",
};
