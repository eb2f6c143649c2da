import { life, type Life } from "../life.ts";
import { because, protectedBy } from "../journeys.ts";

/** Enquiries, conferences and protection plans that began from April 2025 on. */
export const protectedLater: readonly Life[] = [
  life(
    "HM2011 | Isolde | Penhaligon | 2014-05-16 | F | WBRI | north",
    "First review conference held late; one of three siblings",
    {
      needs: [
        protectedBy(
          "2025-04-28",
          because(
            "2A | N1 | Tells her teacher there is no food at weekends | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            plan: { reviews: ["2025-09-02", "2026-02-24"] },
          },
        ),
      ],
    },
  ),
  life(
    "HM2012 | Piran | Penhaligon | 2017-01-09 | M | WBRI | north",
    "Second of three siblings",
    {
      needs: [
        protectedBy(
          "2025-04-28",
          because(
            "2A | N1 | Tells her teacher there is no food at weekends | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            plan: { reviews: ["2025-09-02", "2026-02-24"] },
          },
        ),
      ],
    },
  ),
  life(
    "HM2013 | Senara | Penhaligon | 2021-11-30 | F | WBRI | north",
    "Third of three siblings, too young for words",
    {
      needs: [
        protectedBy(
          "2025-04-28",
          because(
            "2A | N1 | Tells her teacher there is no food at weekends | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            plan: { reviews: ["2025-09-02", "2026-02-24"] },
          },
        ),
      ],
    },
  ),
  life(
    "HM2014 |  | Kaczmarek |  | U | WOTH | south",
    "An unborn child, on a plan before birth",
    {
      expected: "2026-05-20",

      needs: [
        protectedBy(
          "2026-01-14",
          because("3D | N1 | Midwife worried about safety at home | 3C"),
          {
            category: ["EMO", "EMO"],
            conferenceAfter: 12,
          },
        ),
      ],
    },
  ),
  life(
    "HM2015 | Hyacinth | Burrell | 2011-07-23 | F | BCRB | south",
    "The enquiry ended without a conference; the assessment went on",
    {
      needs: [
        {
          referred: "2025-06-04",
          source: "2A",
          code: "N1",
          reason: "Said she was hurt by an older cousin",
          decided: "2025-06-05",
          acknowledged: "2025-06-05",

          enquiries: [
            {
              started: "2025-06-09",
              completed: "2025-06-26",
              outcome: "child in need plan",
              notRequired: true,
            },
          ],
          assessments: [
            {
              started: "2025-06-06",
              authorised: "2025-08-01",
              outcome: "child in need plan",
              factors: ["18B"],
            },
          ],
          plans: [
            {
              from: "2025-08-12",
              to: "2026-01-30",
              reviews: ["2025-09-22", "2025-12-16"],
            },
          ],
          closed: {
            on: "2026-01-30",
            because: "RC7",
          },
        },
      ],
    },
  ),
  life(
    "HM2016 | Benedikt | Sørensen | 2016-09-28 | M | WOTH | north",
    "The strategy discussion had no health colleague: not quorate",
    {
      needs: [
        protectedBy(
          "2025-07-14",
          because("1A | N1 | Father's drinking has grown | 1B"),
          {
            category: ["EMO", "NEG"],
          },
        ),
      ],
    },
  ),
  life(
    "HM2017 | Gabriella | Mensah-Vaughan | 2020-03-17 | F | MWBA | south",
    "Pre-proceedings beyond sixteen weeks, extended with a reason and a person",
    {
      needs: [
        protectedBy(
          "2025-06-23",
          because("3B | N1 | Neglect has not improved with help | 16A 2B"),
          {
            category: ["NEG", "NEG"],
            plan: { previous: 1 },
          },
        ),
      ],
    },
  ),
  life(
    "HM2018 | Ahmed | El-Sayed | 2022-02-22 | M | OOTH | south",
    "Pre-proceedings running on the last day",
    {
      needs: [
        protectedBy(
          "2025-11-10",
          because(
            "6 | N1 | Found alone with a parent who could not be woken | 2B",
          ),
          {
            category: ["NEG", "NEG"],
            conferenceAfter: 15,
          },
        ),
      ],
    },
  ),
  life(
    "HM2019 | Juniper | Wainwright | 2013-03-25 | F | WBRI | north",
    "Midway review missed; the conference was held on day 15 exactly",
    {
      needs: [
        protectedBy(
          "2025-10-13",
          because("2A | N1 | Afraid to go home on Fridays | 17A"),
          {
            category: ["EMO", "EMO"],
            conferenceAfter: 15,
            plan: {},
          },
        ),
      ],
    },
  ),
  life(
    "HM2020 | Idris | Llewellyn | 2018-12-19 | M | WBRI | north",
    "A plan in its first weeks on the last day; a visit is overdue",
    {
      needs: [
        protectedBy(
          "2026-01-27",
          because("2A | N1 | Bruises he would not talk about | 18C"),
          {
            category: ["PHY", "PHY"],
          },
        ),
      ],
    },
  ),
  life(
    "HM2021 | Roza | Karimova | 2009-10-11 | F | AOTH | south",
    "An enquiry running on the last day, conference not yet held",
    {
      needs: [
        {
          referred: "2026-03-12",
          source: "2A",
          code: "N1",
          reason: "Afraid of being taken abroad",
          decided: "2026-03-13",
          acknowledged: "2026-03-13",

          enquiries: [{ started: "2026-03-16" }],
          assessments: [
            {
              started: "2026-03-16",
              factors: [],
            },
          ],
        },
      ],
    },
  ),
];
