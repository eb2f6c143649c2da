/** Given and family names as they go together; every one is common, no person is meant. */
export type NameStock = {
  girls: readonly string[];
  boys: readonly string[];
  family: readonly string[];
  /** Family names of women where they differ (Nowak, but Kowalska of Kowalski). */
  familyOfWomen?: readonly string[];
};

/** One name a word; a name of two words is written with an underscore. */
export const names = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " "));
