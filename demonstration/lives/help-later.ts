import { life, type Life } from "../life.ts";
import { because, assessedOnly, inNeed, noFurtherAction } from "../journeys.ts";

/** Contacts, early help, assessments and children in need: begun from April 2025 on. */
export const helpedLater: readonly Life[] = [
  life(
    "HM1021 | Tomos | ap Rhys | 2013-03-01 | M | WBRI | south",
    "Brother of HM1022; child in need, two visits attempted, nobody home",
    {
      needs: [
        inNeed(
          "2025-04-08",
          because("6 | N5 | Police called to the home twice | 3B"),
          { took: 37 },
        ),
      ],
    },
  ),
  life(
    "HM1022 | Cerys | ap Rhys | 2016-11-18 | F | WBRI | south",
    "Sister of HM1021; the same visits, each child's own obligations",
    {
      needs: [
        inNeed(
          "2025-04-08",
          because("6 | N5 | Police called to the home twice | 3B"),
          { took: 37 },
        ),
      ],
    },
  ),
  life(
    "HM1023 | Fatoumata | Diallo | 2014-02-09 | F | BAFR | north",
    "Two working days to decide the referral; child in need still open",
    {
      needs: [
        inNeed(
          "2025-05-14",
          because("3E | N3 | Mother in hospital, no one else at home | 6C"),
          { took: 42, decidedAfter: 2 },
        ),
      ],
    },
  ),
  life(
    "HM1024 | Noah | Pemberton | 2022-06-29 | M | WBRI | north",
    "A child who died, of a long illness, while the plan was open",
    {
      disabilities: ["MOB", "PC"],
      died: "2025-11-02",

      needs: [
        inNeed(
          "2025-05-29",
          because("3F | N2 | Care at home during a long illness | 6A"),
          { took: 24, planAfter: 4, until: "2025-11-02", closure: "RC2" },
        ),
      ],
    },
  ),
  life(
    "HM1025 | Ilinca | Ștefănescu | 2012-12-12 | F | WROM | south",
    "Two referrals in one year, the first without further action",
    {
      needs: [
        noFurtherAction(
          "2025-06-16",
          because("2A | N4 | Missed several weeks of school"),
        ),
        inNeed(
          "2025-10-07",
          because("2B | N4 | Not on any school's roll | 20"),
          { took: 43 },
        ),
      ],
    },
  ),
  life(
    "HM1026 | Jude | Appleyard | 2008-09-22 | M | MWBC | north",
    "Criminal exploitation; missing from home, interviews accepted, declined and late",
    {
      needs: [
        inNeed(
          "2025-07-02",
          because(
            "6 | N1 | Found far from home with unexplained money | 24A 10A",
          ),
          { took: 30, planAfter: 5 },
        ),
      ],
      missing: [
        {
          kind: "M",
          from: "2025-06-27",
          at: "21:30",
          to: "2025-06-28",
        },
        {
          kind: "M",
          from: "2025-08-15",
          at: "19:00",
          to: "2025-08-17",
        },
        {
          kind: "M",
          from: "2025-11-20",
          at: "22:15",
          to: "2025-11-22",
        },
        {
          kind: "M",
          from: "2026-02-06",
          at: "20:00",
          to: "2026-02-07",
        },
      ],
    },
  ),
  life(
    "HM1027 | Nia | N'Diaye-Fontaine | 2017-09-09 | F | MWBA | south",
    "Early help that is going on; a contact decided the same day",
    {},
  ),
  life(
    "HM1028 | Elowen | Trevaskis | 2021-01-15 | F | WBRI | north",
    "Assessed in time and closed to early help",
    {
      needs: [
        {
          ...assessedOnly(
            "2025-08-27",
            because("3B | N3 | Mother's low mood after a bereavement | 4B"),
            { took: 34 },
          ),
          closed: { on: "2025-10-15", because: "RC9" },
        },
      ],
    },
  ),
  life(
    "HM1029 | Yusuf | Abdirahman | 2015-05-25 | M | BAFR | south",
    "The assessment fell behind when two workers left: 61 working days",
    {
      needs: [
        inNeed(
          "2025-09-10",
          because("1B | N7 | Overcrowded housing, father out of work | 20"),
          { took: 61 },
        ),
      ],
    },
  ),
  life(
    "HM1030 | Freya | Ashworth | 2010-10-30 | F | WBRI | north",
    "Self-harm; a strategy discussion was not needed",
    {
      needs: [
        inNeed(
          "2025-10-21",
          because("3A | N4 | Hurt herself after being bullied | 15A 4A"),
          { took: 28 },
        ),
      ],
    },
  ),
  life(
    "HM1031 | Kwame | Boateng-Ellis | 2019-08-08 | M | BAFR | north",
    "Assessment begun in December, authorised in time",
    {
      needs: [
        assessedOnly(
          "2025-12-02",
          because(
            "1A | N5 | Grandmother worried after a quarrel over contact | 20",
          ),
          { took: 43 },
        ),
      ],
    },
  ),
  life(
    "HM1032 | Anneliese | Vögel | 2016-01-27 | F | WOTH | south",
    "Assessment overdue on the last day",
    {
      needs: [
        assessedOnly(
          "2026-01-12",
          because("2A | N5 | Says little and looks worried"),
          { took: 70 },
        ),
      ],
      work: [{ who: "wójcik", role: "accountable", from: "2026-01-19" }],
    },
  ),
  life(
    "HM1033 | Dilara | Yıldız | 2011-03-08 | F | OOTH | north",
    "Assessment running on the last day, allocated late",
    {
      needs: [
        assessedOnly(
          "2026-03-02",
          because("2B | N4 | Staying with friends after an argument"),
          { took: 60 },
        ),
      ],
      work: [{ who: "mistry", role: "accountable", from: "2026-03-09" }],
    },
  ),
  life(
    "HM1034 | Solomon | Greatorex | 2014-07-01 | M | BCRB | south",
    "A referral waiting for its decision, nobody allocated",
    {
      needs: [
        {
          referred: "2026-03-30",
          source: "6",
          code: "N5",
          reason: "Found alone at home in the evening",
        },
      ],
      work: [],
    },
  ),
  life(
    "HM1035 | Ottilie | Sæther-Quinn | 2023-02-20 | F | WOTH | north",
    "A contact nobody has decided on the last day",
    {},
  ),
];
