import { life, type Life } from "../life.ts";

/** Children looked after since long before April 2024. */
export const inCare: readonly Life[] = [
  life(
    "HM3001 | Lowri | Castellan | 2012-03-14 | F | WBRI | north",
    "Long-term foster care meant to last: visits every three months",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2021-05-10",
              status: "C2",
              place: "U4",
              provider: "PR1",
            },
          ],
          reviews: [
            ["2024-05-14", "PN1"],
            ["2024-11-05", "PN1"],
            ["2025-04-29", "PN1"],
            ["2025-10-21", "PN1"],
          ],
          health: ["2023-09-12", "2024-09-03", "2025-08-26"],
          dental: ["2024-07-02", "2025-06-24"],
          immunised: ["2024-09-03", "2025-08-26"],

          difficulties: 11,
        },
      ],
    },
  ),
  life(
    "HM3002 | Tobias | Achterberg-Nkemelu | 2009-11-08 | M | MWBA | south",
    "Four placements in twelve months; missing from care",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2022-08-22",
              status: "C2",
              place: "U6",
              provider: "PR4",
              to: "2025-05-19",
              why: "CREQB",
            },
            {
              from: "2025-05-19",
              status: "C2",
              place: "U6",
              provider: "PR4",
              to: "2025-08-11",
              why: "STAND",
            },
            {
              from: "2025-08-11",
              status: "C2",
              place: "K2",
              provider: "PR4",
              to: "2025-12-15",
              why: "LAREQ",
            },
            { from: "2025-12-15", status: "C2", place: "K2", provider: "PR1" },
          ],
          reviews: [
            ["2024-04-23", "PN1"],
            ["2024-10-15", "PN7"],
            ["2025-04-08", "PN5"],
            ["2025-06-10", "PN1"],
            ["2026-01-20", "PN7"],
          ],
          health: [
            "2024-02-06",
            {
              refused: "2025-02-04",
              because: "Did not want to be examined that day",
            },
            "2025-04-22",
          ],
          dental: ["2024-11-19"],
          immunised: ["2025-04-22"],

          difficulties: 24,
        },
      ],
      missing: [
        {
          kind: "M",
          from: "2024-12-06",
          at: "22:00",
          to: "2024-12-08",
        },
        {
          kind: "A",
          from: "2025-03-14",
          at: "18:30",
          to: "2025-03-15",
        },
        {
          kind: "M",
          from: "2025-08-29",
          at: "23:30",
          to: "2025-09-01",
        },
        {
          kind: "M",
          from: "2026-01-30",
          at: "21:00",
          to: "2026-01-31",
        },
      ],
    },
  ),
  life(
    "HM3003 | Bronagh | Ní Mhurchú | 2008-01-17 | F | WIRI | north",
    "Turned eighteen in January 2026 and stayed put; eligible, then former relevant",
    {
      care: [
        {
          need: "N5",
          segments: [
            {
              from: "2019-03-04",
              status: "C2",
              place: "U4",
              provider: "PR1",

              to: "2026-01-17",
              end: "E17",
            },
          ],
          reviews: [
            ["2024-06-18", "PN1"],
            ["2024-12-10", "PN1"],
            ["2025-06-03", "PN1"],
            ["2025-11-25", "PN1"],
          ],
          health: ["2024-03-05", "2025-02-25"],
          dental: ["2024-08-13", "2025-08-05"],
          immunised: ["2024-03-05", "2025-02-25"],
          difficulties: 9,
        },
      ],
      leaving: {
        status: [
          { status: "eligible", from: "2024-01-17", to: "2026-01-17" },
          { status: "former relevant", from: "2026-01-17" },
        ],

        returned: { 2026: ["YES", "F2", "Z1"] },
      },
    },
  ),
  life(
    "HM3004 | Mateusz | Zieliński | 2016-08-06 | M | WOTH | south",
    "Placed with a grandmother; a review was missed in summer 2025",
    {
      care: [
        {
          need: "N3",
          segments: [
            {
              from: "2023-02-13",
              status: "C2",
              place: "U1",
              provider: "PR1",
            },
          ],
          reviews: [
            ["2024-07-23", "PN1"],
            ["2025-01-14", "PN3"],
            ["2026-01-13", "PN1"],
          ],
          health: ["2024-01-16", "2025-02-18", "2026-01-27"],
          dental: ["2024-10-21", "2025-10-14"],
          immunised: ["2025-02-18"],

          difficulties: 15,
          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3005 | Saffron | Middlemiss | 2023-07-12 | F | WBRI | north",
    "Under two: six-monthly health assessments; placed for adoption and adopted",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2023-07-14",
              status: "C1",
              place: "U6",
              provider: "PR1",
              to: "2024-09-18",
              why: "PLACE",
            },
            {
              from: "2024-09-18",
              began: "L",
              status: "E1",
              place: "U6",
              provider: "PR1",
              to: "2025-02-24",
              why: "CARPL",
            },
            {
              from: "2025-02-24",
              status: "E1",
              place: "A6",
              provider: "PR1",
              to: "2025-10-08",
              end: "E11",
            },
          ],
          reviews: [
            ["2024-05-21", "PN0"],
            ["2024-11-12", "PN0"],
            ["2025-03-25", "PN0"],
            ["2025-09-09", "PN0"],
          ],
          health: ["2024-01-09", "2024-07-02", "2025-01-07", "2025-06-24"],
          dental: ["2025-02-11"],
          immunised: ["2024-07-02", "2025-06-24"],
          adoption: {
            decided: "2024-08-30",
            matched: "2025-01-30",
            adopters: "FF",
          },
        },
      ],
    },
  ),
];
