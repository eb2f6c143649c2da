/** England and its nine regions, with the codes of the Office for National Statistics. */
export const areas = {
  England: "E92000001",
  "North East": "E12000001",
  "North West": "E12000002",
  "Yorkshire and The Humber": "E12000003",
  "East Midlands": "E12000004",
  "West Midlands": "E12000005",
  "East of England": "E12000006",
  London: "E12000007",
  "South East": "E12000008",
  "South West": "E12000009",
} as const;

export type PublishedArea = keyof typeof areas;
