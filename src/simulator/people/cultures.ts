import type { Ethnicity } from "#record/codes/ethnicity.codes.ts";
import { afghan, albanian, caribbean, hornOfAfrica, middleEastern, somali, southernAfrican, vietnamese, westAfrican } from "./names/african-and-arab.ts"; // prettier-ignore
import { chinese, indian, otherAsian, southAsianMuslim } from "./names/asian.ts"; // prettier-ignore
import { british, irish, traveller } from "./names/british.ts";
import { lithuanian, polish, portuguese, romanian, romany } from "./names/european.ts"; // prettier-ignore
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

/** One line of a table: how many in a thousand, then what they bring; `languages` is "Polish 4, English 1". */
const line = (
  weight: number,
  ethnicity: Ethnicity,
  names: NameStock,
  languages = "English 1",
  mixed?: Ethnicity,
): readonly [Culture, number] => [
  {
    ethnicity,
    names,
    languages: languages.split(", ").map((each) => {
      const [language, share] = each.split(" ");
      return [language!, Number(share)];
    }),
    ...(mixed && { mixed }),
  },
  weight,
];

/** Weights assumed: children aged 0 to 17 of a town in the South East, near the census of 2021. */
export const cultures: readonly (readonly [Culture, number])[] = [
  line(715, "WBRI", british),
  line(6, "WIRI", irish),
  line(4, "WIRT", traveller),
  line(3, "WROM", traveller),
  line(3, "WROM", romany, "Romani 2, Slovak 1, Romanian 1"),
  line(22, "WOTH", polish, "Polish 4, English 1"),
  line(14, "WOTH", romanian, "Romanian 5, English 1"),
  line(4, "WOTH", lithuanian, "Lithuanian 3, English 1"),
  line(9, "WOTH", portuguese, "Portuguese 3, English 1"),
  line(48, "AIND", indian, "English 4, Hindi 1, Punjabi 2, Gujarati 2, Tamil 1, Telugu 1", "MWAS"), // prettier-ignore
  line(34, "APKN", southAsianMuslim, "Urdu 3, Punjabi 2, English 4", "MWAS"),
  line(9, "ABAN", southAsianMuslim, "Bengali 3, English 2", "MWAS"),
  line(24, "AOTH", otherAsian, "Nepali 3, Tagalog 1, Sinhala 1, Tamil 1, English 3", "MWAS"), // prettier-ignore
  line(10, "CHNE", chinese, "Cantonese 3, Mandarin 2, English 2", "MOTH"),
  line(26, "BAFR", westAfrican, "English 4, Yoruba 1, Twi 1, French 1", "MWBA"),
  line(9, "BAFR", southernAfrican, "English 3, Shona 2", "MWBA"),
  line(6, "BAFR", somali, "Somali 3, English 1", "MWBA"),
  line(16, "BCRB", caribbean, "English 1", "MWBC"),
  line(7, "BOTH", caribbean, "English 1", "MWBC"),
  line(19, "OOTH", middleEastern, "Arabic 4, Kurdish 2, Turkish 2, Persian 1, English 2", "MOTH"), // prettier-ignore
  line(6, "OOTH", afghan, "Dari 2, Pashto 2"),
];

/** Of mothers who are White British: the children’s father is of another background. */
export const mixedShare = 0.11;

/** Children who came alone, by where from. */
export const unaccompaniedCultures: readonly (readonly [Culture, number])[] = [
  line(30, "OOTH", afghan, "Pashto 3, Dari 2"),
  line(34, "BAFR", hornOfAfrica, "Tigrinya 2, Arabic 3"),
  line(22, "OOTH", middleEastern, "Kurdish 4, Arabic 2, Persian 1"),
  line(6, "WOTH", albanian, "Albanian 1"),
  line(8, "AOTH", vietnamese, "Vietnamese 1"),
];
