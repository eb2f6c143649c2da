import { life, type Life } from "../life.ts";
import { because, assessedOnly, inNeed, noFurtherAction } from "../journeys.ts";

/** Contacts, early help, assessments and children in need: the earlier half, begun before April 2025. */
export const helped: readonly Life[] = [
  life(
    "HM1001 | Amara | Okonkwo | 2016-05-03 | F | BAFR | north",
    "A child in need plan that worked; referred again within twelve months",
    {
      needs: [
        inNeed(
          "2024-04-15",
          because(
            "2A | N4 | Worries about money and housing after a separation | 4B",
          ),
          { until: "2024-12-10" },
        ),
        assessedOnly(
          "2025-08-05",
          because("1B | N4 | Mother asks for advice after a move | 20"),
          { took: 31 },
        ),
      ],
    },
  ),
  life(
    "HM1002 | Maximiliana Rosalind | Featherstonehaughe-Wolstenholmesborough | 2013-11-21 | F | WBRI | south",
    "A double-barrelled name of sixty characters; assessed, no further action",
    {
      needs: [
        assessedOnly(
          "2024-05-09",
          because("2B | N5 | School attendance has fallen | 20"),
          { took: 52 },
        ),
      ],
    },
  ),
  life(
    "HM1003 | Ketut |  | 2018-02-14 | M | AOTH | north",
    "A single name, no family name; early help after a contact",
    {},
  ),
  life(
    "HM1004 | Saoirse | O'Dálaigh | 2011-08-30 | F | WIRI | south",
    "Apostrophe and diacritics in one name; a contact decided two days late",
    {
      needs: [
        inNeed(
          "2024-07-08",
          because("2A | N5 | Not sleeping, caring for her mother | 7A 4B"),
          { took: 44, until: "2025-02-21", decidedAfter: 3 },
        ),
      ],
    },
  ),
  life(
    "HM1005 | Mohammed | Rahman | 2014-09-12 | M | ABAN | north",
    "Same name and birth date as HM1006, another child",
    {
      needs: [
        assessedOnly(
          "2024-06-24",
          because("6 | N5 | Called the police during an argument at home | 3C"),
          { took: 35 },
        ),
      ],
    },
  ),
  life(
    "HM1006 | Mohammed | Rahman | 2014-09-12 | M | APKN | south",
    "Same name and birth date as HM1005, another child",
    {
      needs: [
        inNeed(
          "2024-09-03",
          because(
            "3A | N3 | Father is ill and the family needs help at home | 6C",
          ),
          { until: "2025-05-30" },
        ),
      ],
    },
  ),
  life(
    "HM1007 | Zoë | Hartley-Ferreira |  | F | NOBT | north",
    "Birth date not known; referred by a neighbour, no further action, then again",
    {
      needs: [
        noFurtherAction(
          "2024-08-14",
          because("1D | N0 | Neighbour heard shouting once"),
        ),
        assessedOnly(
          "2025-04-22",
          because("9 | N4 | Child often outside late in the evening | 21"),
          { took: 40 },
        ),
      ],
    },
  ),
  life(
    "HM1008 | Oskar | Lindgren | 2017-03-19 | M | WOTH | south",
    "The assessment overran: 58 working days, no checkpoint at day 25",
    {
      needs: [
        assessedOnly(
          "2024-10-02",
          because("3B | N3 | Delayed speech, parents feel alone with it | 5A"),
          { took: 58 },
        ),
      ],
    },
  ),
  life(
    "HM1009 | Priya | Venkataraman | 2009-12-05 | F | AIND | north",
    "Young carer; child in need plan led by a family support worker with a registered accountable worker",
    {
      needs: [
        inNeed(
          "2024-11-06",
          because(
            "2A | N3 | Looks after two younger brothers most evenings | 7A 6C",
          ),
          { took: 33, until: "2025-11-14" },
        ),
      ],
      work: [
        {
          who: "carew",
          role: "accountable",
          from: "2024-11-07",
          to: "2025-01-03",
        },
        {
          who: "pell",
          role: "working",
          from: "2025-01-03",
          to: "2025-11-14",
          reason: "Leads the plan day to day",
        },
        {
          who: "adeyemi",
          role: "accountable",
          from: "2025-01-03",
          to: "2025-11-14",
          reason: "Registered worker accountable for the plan",
        },
      ],
    },
  ),
  life(
    "HM1010 | Callum | MacAskill | 2012-06-17 | M | WBRI | south",
    "In need, yet no plan was written; visited without one",
    {
      needs: [
        inNeed(
          "2024-12-04",
          because("5B | N6 | Out late with older boys | 14A"),
          { took: 41, noPlan: true, until: "2025-06-20" },
        ),
      ],
    },
  ),
  life(
    "HM1011 | Leilani | Kealoha | 2020-10-10 | F | MOTH | north",
    "A child without words: what was observed stands in their place",
    {
      disabilities: ["LD", "COMM", "AUT"],
      needs: [
        inNeed(
          "2025-01-13",
          because(
            "3D | N2 | Needs help to care for a child with complex needs | 6A 5A",
          ),
          { took: 36 },
        ),
      ],
    },
  ),
  life(
    "HM1012 | Bartholomew | Ndlovu | 2015-07-07 | M | MWBA | south",
    "Three contacts before a referral; preferred name differs",
    {
      needs: [
        inNeed(
          "2025-02-05",
          because(
            "5D | N1 | Early help worker worried about meals and routines | 16A",
          ),
          { took: 39, until: "2025-12-12" },
        ),
      ],
    },
  ),
  life(
    "HM1013 | Ximena | Castañeda Ibáñez | 2019-04-26 | F | OOTH | north",
    "Moved in from another authority; assessed and closed",
    {
      needs: [
        assessedOnly(
          "2025-02-24",
          because("5C | N4 | Family moved here with little notice | 20"),
          { took: 45 },
        ),
      ],
    },
  ),
  life(
    "HM1014 | Wei | Zhao | 2010-01-31 | M | CHNE | south",
    "The referrer was never told what was decided",
    {
      needs: [
        assessedOnly(
          "2025-03-11",
          because("1C | N5 | Asked at school to talk to somebody | 4A"),
          { took: 29, acknowledged: false },
        ),
      ],
    },
  ),
];
