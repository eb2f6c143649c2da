import type { Ethnicity } from "#record/codes/ethnicity.codes.ts";
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
export const line = (
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
