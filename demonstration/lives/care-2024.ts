import { careReviews } from "../journeys.ts";
import { life, type Life } from "../life.ts";

/** Short breaks, a return home, and a child who came into care in June 2024. */
export const shortlyInCare: readonly Life[] = [
  life(
    "HM3006 | Dmytro | Kravchenko | 2014-06-20 | M | WOTH | south",
    "Short breaks under one agreement, V4: not a looked-after period",
    {
      disabilities: ["AUT", "LD"],
      care: [
        {
          need: "N2",
          segments: [
            { from: "2023-09-01", status: "V4", place: "K2", provider: "PR1" },
          ],
        },
      ],
    },
  ),
  life(
    "HM3007 | Beatrix | Langley | 2011-02-26 | F | WBRI | north",
    "Short breaks counted one by one, V3: two weekends",
    {
      disabilities: ["MOB"],
      care: [
        {
          need: "N2",
          segments: [
            {
              from: "2025-06-06",
              status: "V3",
              place: "U6",
              provider: "PR1",
              to: "2025-06-08",
              end: "E8",
            },
          ],
        },
        {
          need: "N2",
          segments: [
            {
              from: "2025-09-12",
              status: "V3",
              place: "U6",
              provider: "PR1",
              to: "2025-09-14",
              end: "E8",
            },
          ],
        },
      ],
    },
  ),
  life(
    "HM3008 | Cosmo | Featherby | 2018-05-02 | M | MOTH | south",
    "Returned home in December 2024 as planned",
    {
      care: [
        {
          need: "N4",
          segments: [
            {
              from: "2024-01-08",
              status: "V2",
              place: "U6",
              provider: "PR1",
              to: "2024-12-13",
              end: "E4A",
            },
          ],
          reviews: [
            ["2024-04-30", "PN1"],
            ["2024-10-22", "PN1"],
          ],
          health: ["2024-02-13"],
          dental: ["2024-05-28"],
          difficulties: 13,
        },
      ],
    },
  ),
  life(
    "HM3011 | Ngaire | Parata | 2015-09-03 | F | OOTH | north",
    "Came into care; all first duties met in time",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2024-06-11",
              status: "C1",
              place: "U6",
              provider: "PR1",
              to: "2025-02-05",
              why: "PLACE",
            },
            {
              from: "2025-02-05",
              began: "L",
              status: "C2",
              place: "U6",
              provider: "PR1",
            },
          ],
          reviews: careReviews("2024-06-11", ["PN1"]),
          health: ["2024-07-04", "2025-06-26"],
          dental: ["2024-09-17", "2025-09-09"],
          immunised: ["2024-07-04", "2025-06-26"],

          difficulties: 12,
          permanenceBefore: "Z1",
        },
      ],
    },
  ),
];
