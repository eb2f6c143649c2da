import type { Parameters } from "../parameter.ts";
import type { Followed } from "../../journeys/happening.ts";

export const visitRates = {
  attempted: {
    value: 0.06,
    unit: "share",
    source: "assumed, of visits: nobody was seen",
  },
  childElsewhere: { value: 0.015, unit: "share", source: "assumed" },
  seenAlone: { value: 0.72, unit: "share", source: "assumed, from four on" },
  covered: {
    value: 0.35,
    unit: "share",
    source: "assumed, of visits due while nobody is there",
  },
  coverIsDeputy: { value: 0.5, unit: "share", source: "assumed" },
} as const satisfies Parameters;

/** Days from one visit to the next as planned, and as they become when late. */
export type Rhythm = {
  first: readonly [number, number];
  next: readonly [number, number];
  late: readonly [number, number];
  lateShare: number;
  unit: "days" | "working days";
  places: readonly string[];
};

export const rhythms: Record<Followed["why"], Rhythm | undefined> = {
  assessment: {
    first: [1, 6],
    next: [40, 55],
    late: [56, 60],
    lateShare: 0.08,
    unit: "working days",
    places: ["home", "school"],
  },
  protected: {
    first: [1, 8],
    next: [7, 9],
    late: [11, 15],
    lateShare: 0.06,
    unit: "working days",
    places: ["home", "home", "school"],
  },
  "in need": {
    first: [4, 17],
    next: [14, 18],
    late: [21, 30],
    lateShare: 0.12,
    unit: "working days",
    places: ["home", "home", "school"],
  },
  "looked after": {
    first: [2, 7],
    next: [30, 38],
    late: [43, 58],
    lateShare: 0.06,
    unit: "days",
    places: ["placement", "placement", "school"],
  },
  "care leaver": undefined,
};
