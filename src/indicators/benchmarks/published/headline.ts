import type { PublishedArea } from "../areas.ts";

/** On 31 March: children in need (everyone with an open episode of need) and per 10,000; children on a protection plan and per 10,000. */
export const headline: readonly (readonly [
  area: PublishedArea,
  year: number,
  inNeed: number,
  inNeedRate: number,
  onPlan: number,
  onPlanRate: number,
])[] = [
  ["England", 2019, 399510, 339.8, 52260, 44.5],
  ["England", 2020, 389260, 330.1, 51510, 43.7],
  ["England", 2021, 388490, 329.6, 50010, 42.4],
  ["England", 2022, 404310, 343.7, 50920, 43.3],
  ["England", 2023, 403090, 339.1, 50780, 42.7],
  ["England", 2024, 399460, 332.9, 49900, 41.6],
];
