import { careReviews } from "../journeys.ts";
import { life, type Life } from "../life.ts";

/** Young people who left care, and the contact kept with them. */
export const leftCare: readonly Life[] = [
  life(
    "HM4001 | Jamal | Prescott | 2006-04-21 | M | MWBC | north",
    "Left care at eighteen; in touch, an apprentice in his own flat",
    {
      care: [
        {
          need: "N1",
          segments: [
            {
              from: "2016-02-08",
              status: "C2",
              place: "U4",
              provider: "PR1",
              lasting: true,
              to: "2024-04-21",
              end: "E6",
            },
          ],
          health: [],
        },
      ],
      leaving: {
        status: [{ status: "former relevant", from: "2024-04-21" }],
        plans: [{ agreed: "2024-04-10", signed: "2024-04-12" }],
        reviews: ["2024-10-01", "2025-03-25", "2025-09-16", "2026-03-10"],
        touchFrom: "2024-05-14",
        living: [
          ["2024-06-03", "U1", "F4"],
          ["2025-05-06", "V1", "F4"],
        ],
        returned: { 2025: ["YES", "F4", "U1"], 2026: ["YES", "F4", "V1"] },
      },
    },
  ),
  life(
    "HM4002 | Skye | Rattray | 2005-12-09 | F | WBRI | south",
    "One-way attempts only since October 2025: nobody knows how she is",
    {
      leaving: {
        status: [{ status: "former relevant", from: "2023-12-09" }],
        plans: [{ agreed: "2024-04-09", signed: "2024-04-11" }],
        reviews: ["2024-07-30", "2025-01-21", "2025-07-15"],
        touchFrom: "2024-04-18",
        touchTo: "2025-09-25",
        touch: [
          ["2025-11-13", "one-way message"],
          ["2025-12-18", "one-way message"],
          ["2026-02-05", "letter"],
          ["2026-03-12", "one-way message"],
        ],
        living: [
          ["2024-04-18", "U1", "G5"],
          ["2025-09-25", "T2", "G5"],
        ],
        returned: { 2025: ["YES", "G5", "U1"], 2026: ["NO", "0", "0"] },
      },
    },
  ),
  life(
    "HM4003 | Hamid | Sultani | 2007-10-01 | M | OOTH | north",
    "Came alone as a child; turned eighteen in October 2025",
    {
      language: "Dari",
      seekingAsylumUntil: "2025-10-01",
      care: [
        {
          need: "N8",
          segments: [
            {
              from: "2023-05-22",
              status: "V2",
              place: "K3",
              provider: "PR4",
              to: "2025-10-01",
              end: "E5",
            },
          ],
          reviews: [
            ["2024-05-07", "PN2"],
            ["2024-10-29", "PN1"],
            ["2025-04-22", "PN1"],
            ["2025-09-23", "PN1"],
          ],
          health: ["2024-06-04", "2025-05-27"],
          dental: ["2024-09-10", "2025-09-02"],
          immunised: ["2024-06-04"],
        },
      ],
      leaving: {
        status: [
          { status: "eligible", from: "2023-10-01", to: "2025-10-01" },
          { status: "former relevant", from: "2025-10-01" },
        ],
        plans: [
          {
            assessed: "2023-11-07",
            agreed: "2023-12-12",
            signed: "2024-01-09",
          },
        ],
        reviews: ["2024-11-19", "2025-05-13", "2025-12-02"],
        touchFrom: "2025-10-23",
        living: [["2025-10-01", "T1", "F2"]],
        returned: { 2026: ["YES", "F2", "T1"] },
      },
    },
  ),
  life(
    "HM4004 | Margot | Dubois-Campbell | 2004-08-16 | F | MWBC | south",
    "At university, twenty-one in 2025; accepts no service since",
    {
      leaving: {
        status: [{ status: "former relevant", from: "2022-08-16" }],
        accepts: false,
        plans: [{ agreed: "2024-04-08", signed: "2024-04-12" }],
        reviews: ["2024-10-03", "2025-03-27"],
        touchFrom: "2024-05-02",
        touchTo: "2025-08-01",
        living: [["2024-09-23", "Y1", "F1"]],
        returned: { 2025: ["YES", "F1", "Y1"], 2026: ["REFU", "0", "0"] },
      },
    },
  ),
  life(
    "HM4005 | Denzel | Achebe | 2006-11-27 | M | BAFR | north",
    "In bed and breakfast, then a tenancy; a pathway review was late",
    {
      care: [
        {
          need: "N6",
          segments: [
            {
              from: "2022-01-31",
              status: "V2",
              place: "K3",
              provider: "PR4",
              to: "2024-11-27",
              end: "E6",
            },
          ],
          reviews: [
            ["2024-06-25", "PN1"],
            ["2024-11-19", "PN1"],
          ],
          health: ["2024-04-30"],
        },
      ],
      leaving: {
        status: [
          { status: "eligible", from: "2022-11-27", to: "2024-11-27" },
          { status: "former relevant", from: "2024-11-27" },
        ],
        plans: [{ agreed: "2024-04-12", signed: "2024-04-16" }],
        reviews: ["2024-10-08", "2025-06-03", "2025-11-25"],
        touchFrom: "2024-12-12",
        living: [
          ["2024-11-27", "W2", "G5"],
          ["2025-06-16", "U1", "F5"],
        ],
        returned: { 2025: ["YES", "G5", "W2"], 2026: ["YES", "F5", "U1"] },
      },
    },
  ),
  life(
    "HM4006 | Tamsin | Oakeshott | 2003-06-04 | F | WBRI | north",
    "In touch though messages were often answered late; expecting her first child",
    {
      leaving: {
        status: [{ status: "former relevant", from: "2021-06-04" }],
        plans: [{ agreed: "2024-04-17", signed: "2024-04-19" }],
        reviews: ["2024-10-09", "2025-05-07", "2025-10-29"],
        touchFrom: "2024-04-11",
        living: [
          ["2024-05-22", "U1", "F5"],
          ["2026-01-08", "U1", "G6"],
        ],
        returned: { 2025: ["YES", "F5", "U1"] },
      },
    },
  ),
  life(
    "HM4007 | Ryszard | Brennan | 2008-11-30 | M | WOTH | south",
    "Relevant child: left care at sixteen; pathway plan agreed after eleven weeks",
    {
      care: [
        {
          need: "N5",
          segments: [
            {
              from: "2024-08-05",
              status: "V2",
              place: "U6",
              provider: "PR1",
              to: "2025-07-18",
              end: "E4B",
            },
          ],
          reviews: careReviews("2024-08-05", ["PN1"], { to: "2025-07-18" }),
          health: ["2024-09-03"],
          permanenceBefore: "Z1",
        },
      ],
      leaving: {
        status: [{ status: "relevant", from: "2025-07-18" }],
        plans: [
          {
            assessed: "2025-07-28",
            agreed: "2025-10-14",
            signed: "2025-10-20",
          },
        ],
        touchFrom: "2025-08-07",
        living: [["2025-07-18", "B1", "F2"]],
      },
    },
  ),
];
