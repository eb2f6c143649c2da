import type { Ethnicity } from "#record/codes/ethnicity.codes.ts";
import {
  afghan,
  albanian,
  caribbean,
  hornOfAfrica,
  middleEastern,
  somali,
  southernAfrican,
  vietnamese,
  westAfrican,
} from "./names/african-and-arab.ts";
import {
  chinese,
  indian,
  otherAsian,
  southAsianMuslim,
} from "./names/asian.ts";
import { british, irish, traveller } from "./names/british.ts";
import {
  lithuanian,
  polish,
  portuguese,
  romanian,
  romany,
} from "./names/european.ts";
import type { NameStock } from "./names/name-stock.ts";

/** Where a family's names and language come from, and how a child of both parents is described. */
export type Culture = {
  ethnicity: Ethnicity;
  names: NameStock;
  /** First languages with their weights. */
  languages: readonly (readonly [string, number])[];
  /** What a child of this parent and a White British one is, where both are named. */
  mixed?: Ethnicity;
};

const english: Culture["languages"] = [["English", 1]];

/** Weights assumed: children aged 0 to 17 of a town in the South East, near the census of 2021. */
export const cultures: readonly (readonly [Culture, number])[] = [
  [{ ethnicity: "WBRI", names: british, languages: english }, 715],
  [{ ethnicity: "WIRI", names: irish, languages: english }, 6],
  [{ ethnicity: "WIRT", names: traveller, languages: english }, 4],
  [{ ethnicity: "WROM", names: traveller, languages: english }, 3],
  [
    {
      ethnicity: "WROM",
      names: romany,
      languages: [
        ["Romani", 2],
        ["Slovak", 1],
        ["Romanian", 1],
      ],
    },
    3,
  ],
  [
    {
      ethnicity: "WOTH",
      names: polish,
      languages: [
        ["Polish", 4],
        ["English", 1],
      ],
    },
    22,
  ],
  [
    {
      ethnicity: "WOTH",
      names: romanian,
      languages: [
        ["Romanian", 5],
        ["English", 1],
      ],
    },
    14,
  ],
  [
    {
      ethnicity: "WOTH",
      names: lithuanian,
      languages: [
        ["Lithuanian", 3],
        ["English", 1],
      ],
    },
    4,
  ],
  [
    {
      ethnicity: "WOTH",
      names: portuguese,
      languages: [
        ["Portuguese", 3],
        ["English", 1],
      ],
    },
    9,
  ],
  [
    {
      ethnicity: "AIND",
      names: indian,
      languages: [
        ["English", 4],
        ["Hindi", 1],
        ["Punjabi", 2],
        ["Gujarati", 2],
        ["Tamil", 1],
        ["Telugu", 1],
      ],
      mixed: "MWAS",
    },
    48,
  ],
  [
    {
      ethnicity: "APKN",
      names: southAsianMuslim,
      languages: [
        ["Urdu", 3],
        ["Punjabi", 2],
        ["English", 4],
      ],
      mixed: "MWAS",
    },
    34,
  ],
  [
    {
      ethnicity: "ABAN",
      names: southAsianMuslim,
      languages: [
        ["Bengali", 3],
        ["English", 2],
      ],
      mixed: "MWAS",
    },
    9,
  ],
  [
    {
      ethnicity: "AOTH",
      names: otherAsian,
      languages: [
        ["Nepali", 3],
        ["Tagalog", 1],
        ["Sinhala", 1],
        ["Tamil", 1],
        ["English", 3],
      ],
      mixed: "MWAS",
    },
    24,
  ],
  [
    {
      ethnicity: "CHNE",
      names: chinese,
      languages: [
        ["Cantonese", 3],
        ["Mandarin", 2],
        ["English", 2],
      ],
      mixed: "MOTH",
    },
    10,
  ],
  [
    {
      ethnicity: "BAFR",
      names: westAfrican,
      languages: [
        ["English", 4],
        ["Yoruba", 1],
        ["Twi", 1],
        ["French", 1],
      ],
      mixed: "MWBA",
    },
    26,
  ],
  [
    {
      ethnicity: "BAFR",
      names: southernAfrican,
      languages: [
        ["English", 3],
        ["Shona", 2],
      ],
      mixed: "MWBA",
    },
    9,
  ],
  [
    {
      ethnicity: "BAFR",
      names: somali,
      languages: [
        ["Somali", 3],
        ["English", 1],
      ],
      mixed: "MWBA",
    },
    6,
  ],
  [
    { ethnicity: "BCRB", names: caribbean, languages: english, mixed: "MWBC" },
    16,
  ],
  [
    { ethnicity: "BOTH", names: caribbean, languages: english, mixed: "MWBC" },
    7,
  ],
  [
    {
      ethnicity: "OOTH",
      names: middleEastern,
      languages: [
        ["Arabic", 4],
        ["Kurdish", 2],
        ["Turkish", 2],
        ["Persian", 1],
        ["English", 2],
      ],
      mixed: "MOTH",
    },
    19,
  ],
  [
    {
      ethnicity: "OOTH",
      names: afghan,
      languages: [
        ["Dari", 2],
        ["Pashto", 2],
      ],
    },
    6,
  ],
];

/** One in so many children of a White British mother has a father of another culture. */
export const mixedShare = 0.11;

/** Children who came alone, by where from. */
export const unaccompaniedCultures: readonly (readonly [Culture, number])[] = [
  [
    {
      ethnicity: "OOTH",
      names: afghan,
      languages: [
        ["Pashto", 3],
        ["Dari", 2],
      ],
    },
    30,
  ],
  [
    {
      ethnicity: "BAFR",
      names: hornOfAfrica,
      languages: [
        ["Tigrinya", 2],
        ["Arabic", 3],
      ],
    },
    34,
  ],
  [
    {
      ethnicity: "OOTH",
      names: middleEastern,
      languages: [
        ["Kurdish", 4],
        ["Arabic", 2],
        ["Persian", 1],
      ],
    },
    22,
  ],
  [{ ethnicity: "WOTH", names: albanian, languages: [["Albanian", 1]] }, 6],
  [{ ethnicity: "AOTH", names: vietnamese, languages: [["Vietnamese", 1]] }, 8],
];
