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

              to: "2024-04-21",
              end: "E6",
            },
          ],
          health: [],
        },
      ],
      leaving: {
        status: [{ status: "former relevant", from: "2024-04-21" }],

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

        returned: { 2025: ["YES", "G5", "U1"], 2026: ["NO", "0", "0"] },
      },
    },
  ),
  life(
    "HM4003 | Hamid | Sultani | 2007-10-01 | M | OOTH | north",
    "Came alone as a child; turned eighteen in October 2025",
    {
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
      },
    },
  ),
];
