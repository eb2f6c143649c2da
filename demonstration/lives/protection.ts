import { life, type Life } from "../life.ts";
import { because, protectedBy } from "../journeys.ts";

/** Enquiries, conferences and protection plans that began before April 2025. */
export const protectedLives: readonly Life[] = [
  life(
    "HM2001 | Rhiannon | Okpara-Lyle | 2015-02-11 | F | MWBA | north",
    "A protection plan of nine months, every review in time, then a child in need plan",
    {
      needs: [
        protectedBy(
          "2024-04-08",
          because(
            "2A | N1 | Came to school without lunch or a coat for weeks | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            until: "2025-01-22",
            afterwards: { from: "2025-01-22", to: "2025-07-11" },
            closed: { on: "2025-07-11", because: "RC7" },
          },
        ),
      ],
    },
  ),
  life(
    "HM2002 | Ezekiel | Thorogood | 2013-10-04 | M | BCRB | south",
    "A plan of over fifteen months, still open; visits fell off when his worker left",
    {
      needs: [
        protectedBy(
          "2024-09-16",
          because("6 | N1 | Frightened by quarrels at home | 3A 17A"),
          {
            category: ["EMO", "EMO"],
            conferenceAfter: 14,
          },
        ),
      ],
    },
  ),
  life(
    "HM2003 | Adeola | Balogun | 2019-12-01 | F | BAFR | south",
    "Twin of HM2004",
    {
      needs: [
        protectedBy(
          "2024-10-14",
          because(
            "3B | N1 | Missed health appointments, home cold and bare | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            until: "2025-08-06",
            afterwards: { from: "2025-08-06" },
          },
        ),
      ],
    },
  ),
  life(
    "HM2004 | Adunni | Balogun | 2019-12-01 | F | BAFR | south",
    "Twin of HM2003",
    {
      needs: [
        protectedBy(
          "2024-10-14",
          because(
            "3B | N1 | Missed health appointments, home cold and bare | 16A",
          ),
          {
            category: ["NEG", "NEG"],
            until: "2025-08-06",
            afterwards: { from: "2025-08-06" },
          },
        ),
      ],
    },
  ),
  life(
    "HM2005 | Laszlo | Szabó | 2017-06-15 | M | WOTH | north",
    "The conference was held after 21 working days; the enquiry had one manager only",
    {
      needs: [
        protectedBy(
          "2024-12-09",
          because("3E | N1 | An injury nobody could explain | 18C"),
          {
            category: ["PHY", "PHY"],
            conferenceAfter: 21,

            until: "2025-06-18",
            closed: { on: "2025-06-18", because: "RC7" },
          },
        ),
      ],
    },
  ),
  life(
    "HM2006 | Marguerite | Delacroix-Obi | 2012-08-19 | F | MWBA | north",
    "A repeat plan: an earlier one ended in 2022",
    {
      needs: [
        protectedBy(
          "2025-01-20",
          because(
            "2A | N1 | Worries return after a new partner moves in | 17A 3C",
          ),
          {
            category: ["EMO", "EMO"],
            plan: { previous: 1 },
            until: "2025-12-03",
            afterwards: { from: "2025-12-03" },
          },
        ),
      ],
    },
  ),
  life(
    "HM2007 | Tariq | Al-Masri | 2010-04-02 | M | OOTH | south",
    "Harm outside the home: the plan sets its own visits, every fifteen working days",
    {
      needs: [
        protectedBy(
          "2025-02-17",
          because(
            "6 | N1 | Drawn into carrying packages for older boys | 24A 13A",
          ),
          {
            category: ["MUL", "MUL"],
            plan: {},
          },
        ),
      ],
      missing: [
        {
          kind: "M",
          from: "2025-04-11",
          at: "23:00",
          to: "2025-04-12",
        },
        {
          kind: "M",
          from: "2025-09-05",
          at: "20:45",
          to: "2025-09-08",
        },
      ],
    },
  ),
];
