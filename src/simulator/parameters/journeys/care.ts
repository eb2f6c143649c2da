import type { Parameters } from "../parameter.ts";
import type { Mix, Spread } from "./spread.ts";

export const careRates = {
  reviewLate: { value: 0.06, unit: "share", source: "assumed" },
  initialHealthLate: {
    value: 0.11,
    unit: "share",
    source: "assumed: 85% in time in one council's self-evaluation of 2024",
  },
  healthRefused: { value: 0.06, unit: "share", source: "assumed, from 14 on" },
  educationPlanLate: { value: 0.14, unit: "share", source: "assumed" },
  meantToLast: {
    value: 0.6,
    unit: "share",
    source: "assumed, of placements of children who will grow up in care",
  },
  goesMissing: {
    value: 0.11,
    unit: "share",
    source:
      "Children looked after in England 2024: 11% of children went missing in the year",
  },
} as const satisfies Parameters;

export type Route = "court" | "breakdown" | "asylum" | "long";

/** How care ends, by how it began and for a child under five. */
export const endings: Record<Route | "court, under 5", Mix> = {
  court: {
    shares: [
      ["home", 27],
      ["guardianship", 22],
      ["grows up", 51],
    ],
    source: "assumed",
  },
  "court, under 5": {
    shares: [
      ["home", 27],
      ["guardianship", 27],
      ["adoption", 34],
      ["grows up", 12],
    ],
    source: "assumed",
  },
  breakdown: {
    shares: [
      ["home", 58],
      ["grows up", 42],
    ],
    source: "assumed",
  },
  asylum: { shares: [["grows up", 1]], source: "assumed" },
  long: { shares: [["grows up", 1]], source: "assumed" },
};

export const untilHome: Spread = {
  quantiles: [
    [0, 2],
    [0.25, 20],
    [0.5, 110],
    [0.75, 330],
    [1, 900],
  ],
  unit: "days",
  source: "assumed",
};

export const placementLasts: Spread = {
  quantiles: [
    [0, 5],
    [0.15, 45],
    [0.4, 190],
    [0.65, 450],
    [1, 1800],
  ],
  unit: "days",
  source:
    "assumed, so that a tenth of children have three placements in a year",
};

type Places = Mix;

export const firstPlaces: Record<"young" | "older" | "asylum", Places> = {
  young: {
    shares: [
      ["U6", 62],
      ["U3", 24],
      ["R3", 5],
      ["P1", 9],
    ],
    source: "assumed",
  },
  older: {
    shares: [
      ["U6", 54],
      ["U3", 14],
      ["K2", 26],
      ["P1", 6],
    ],
    source: "assumed",
  },
  asylum: {
    shares: [
      ["U6", 45],
      ["K3", 55],
    ],
    source: "assumed",
  },
};

export const changeReasons: Mix = {
  shares: [
    ["CARPL", 46],
    ["CREQB", 18],
    ["CREQO", 10],
    ["LAREQ", 9],
    ["CHILD", 6],
    ["CLOSE", 4],
    ["STAND", 2],
    ["OTHER", 5],
  ],
  source: "Children looked after in England 2024, rounded",
};

export const needOnCare: Mix = {
  shares: [
    ["N1", 66],
    ["N5", 14],
    ["N4", 8],
    ["N3", 3],
    ["N2", 3],
    ["N6", 2],
    ["N8", 4],
  ],
  source: "Children looked after in England 2024, without asylum, rounded",
};

export const missingRates = {
  episodesOfOneWhoGoes: { value: 6, unit: "per year", source: "Children looked after in England 2024: about six incidents for each child missing" }, // prettier-ignore
  interviewOffered: { value: 0.9, unit: "share", source: "assumed" },
  interviewAccepted: { value: 0.62, unit: "share", source: "assumed" },
  heldIn72Hours: { value: 0.68, unit: "share", source: "assumed" },
  away: { value: 0.12, unit: "share", source: "assumed" },
} as const satisfies Parameters;
