import { life, type Life } from "../life.ts";
import { because, careReviews, protectedBy } from "../journeys.ts";

/** Children who came into care from autumn 2024 on, two of them seeking asylum alone. */
export const cameIntoCareLater: readonly Life[] = [
  life(
    "HM3012 | Kelechi | Umeh | 2021-04-18 | M | BAFR | south",
    "Under five; first health assessment nine weeks after coming into care",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2024-10-07",
              status: "C1",
              place: "U6",
              provider: "PR1",
              to: "2025-06-16",
              why: "PLACE",
            },
            {
              from: "2025-06-16",
              began: "L",
              status: "C2",
              place: "U6",
              provider: "PR1",
            },
          ],
          reviews: careReviews("2024-10-07", ["PN0"], { first: 19 }),
          health: ["2024-12-10", "2025-06-03", "2025-12-02"],
          dental: ["2025-07-15"],
          immunised: ["2025-06-03"],
          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3013 | Farhad | Noorzai | 2008-06-15 | M | OOTH | south",
    "Unaccompanied and seeking asylum; eligible at sixteen, still looked after",
    {
      seekingAsylumUntil: "2026-06-15",
      care: [
        {
          need: "N8",
          segments: [
            {
              from: "2024-11-12",
              status: "V2",
              place: "U6",
              provider: "PR4",
              to: "2025-09-22",
              why: "CARPL",
            },
            { from: "2025-09-22", status: "V2", place: "K3", provider: "PR4" },
          ],
          reviews: careReviews("2024-11-12", ["PN2", "PN1"]),
          health: ["2024-12-05", "2025-11-20"],
          dental: ["2025-02-12"],
          immunised: ["2025-11-20"],

          difficulties: 17,
          permanenceBefore: "Z1",
        },
      ],
      leaving: {
        status: [{ status: "eligible", from: "2025-02-12" }],
      },
      missing: [
        {
          kind: "M",
          from: "2025-01-24",
          at: "17:00",
          to: "2025-01-26",
        },
      ],
    },
  ),
  life(
    "HM3014 | Delphine | Marchetti | 2013-07-30 | F | WOTH | north",
    "From a protection plan into care; first review held late",
    {
      needs: [
        protectedBy(
          "2024-12-02",
          because("2A | N1 | Left alone for a weekend | 16A"),
          {
            category: ["NEG", "NEG"],
            until: "2025-04-28",
            plan: { outcome: "looked after" },
          },
        ),
      ],
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2025-04-28",
              status: "V2",
              place: "U6",
              provider: "PR1",
              to: "2025-10-20",
              why: "PLACE",
            },
            {
              from: "2025-10-20",
              began: "L",
              status: "C1",
              place: "U6",
              provider: "PR1",
            },
          ],
          reviews: careReviews("2025-04-28", ["PN1"], { first: 24 }),
          health: ["2025-05-22"],
          dental: ["2025-08-19"],
          immunised: ["2025-05-22"],

          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3015 | Emrys | Vaughan-Choudhury | 2025-05-09 | M | MWAS | south",
    "A baby placed with a connected person, then special guardianship",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2025-05-12",
              status: "C1",
              place: "U3",
              provider: "PR1",
              to: "2026-02-11",
              end: "E45",
            },
          ],
          reviews: careReviews("2025-05-12", ["PN0"], { to: "2026-02-11" }),
          health: ["2025-06-05", "2025-12-01"],
          immunised: ["2025-12-01"],
          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3016 | Shanelle | Braithwaite | 2009-09-19 | F | BCRB | south",
    "A mother in care, with her child; two workers in a year",
    {
      motherOf: "2025-07-03",
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2025-02-03",
              status: "C2",
              place: "U6",
              provider: "PR4",
              to: "2025-07-21",
              why: "CARPL",
            },
            { from: "2025-07-21", status: "C2", place: "R3", provider: "PR4" },
          ],
          reviews: careReviews("2025-02-03", ["PN1", "PN5", "PN1"]),
          health: ["2025-02-27"],
          dental: ["2025-06-11"],

          difficulties: 19,
          permanenceBefore: "P2",
        },
      ],
    },
  ),
  life(
    "HM3017 | Arjun | Sandhu-Whitmore | 2017-12-28 | M | MWAS | north",
    "Came into care in August 2025; education plan begun late",
    {
      care: [
        {
          need: "N3",
          segments: [
            { from: "2025-08-18", status: "V2", place: "U6", provider: "PR1" },
          ],
          reviews: careReviews("2025-08-18", ["PN1"]),
          health: ["2025-09-11"],
          dental: ["2025-11-05"],
          immunised: ["2025-09-11"],

          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3018 | Anjali | Sandhu-Whitmore | 2020-02-29 | F | MWAS | north",
    "Born on 29 February; in care with her brother HM3017",
    {
      care: [
        {
          need: "N3",
          segments: [
            { from: "2025-08-18", status: "V2", place: "U6", provider: "PR1" },
          ],
          reviews: careReviews("2025-08-18", ["PN3"]),
          health: ["2025-09-11"],
          dental: ["2025-11-05"],
          immunised: ["2025-09-11"],

          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3019 | Milo | Hollingsworth | 2010-05-11 | M | WBRI | south",
    "Placed with his father under a care order: weekly visits at first",
    {
      care: [
        {
          need: "N5",
          segments: [
            {
              from: "2025-11-03",
              status: "C1",
              place: "U6",
              provider: "PR1",
              to: "2025-12-08",
              why: "CARPL",
            },
            {
              from: "2025-12-08",
              began: "B",
              status: "C2",
              place: "P1",
              provider: "PR0",
            },
          ],
          reviews: careReviews("2025-11-03", ["PN1"]),
          health: ["2025-12-11"],

          permanenceBefore: "Z1",
        },
      ],
    },
  ),
  life(
    "HM3020 | Winifred | Asante | 2012-10-05 | F | BAFR | north",
    "In care for three weeks on the last day; nothing is late yet",
    {
      care: [
        {
          need: "N4",
          segments: [
            { from: "2026-03-10", status: "V2", place: "U6", provider: "PR1" },
          ],
          reviews: [],
          health: [],
          permanenceBefore: "Z1",
        },
      ],
    },
  ),
];
