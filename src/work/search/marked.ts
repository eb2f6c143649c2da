import { type Html, html } from "#platform/web/html.ts";

/** Signs of nobody's alphabet: the database puts them around what it found, and each text loses its own before. */
export const [begins, ends] = ["\uE000", "\uE001"];

type Part = { words: string; found: boolean };

/** A passage in parts, those found apart from the rest. */
const partsOf = (passage: string): Part[] =>
  passage
    .split(begins)
    .flatMap((piece, place) => {
      const [inside = "", ...rest] = piece.split(ends);
      return place === 0
        ? [{ words: inside + rest.join(""), found: false }]
        : [{ words: inside, found: true }, { words: rest.join(""), found: false }]; // prettier-ignore
    })
    .filter(({ words }) => words !== "");

/** The passage for a page: every part escaped, what was found marked. */
export const marked = (passage: string): Html =>
  html`${partsOf(passage).map(({ words, found }) => (found ? html`<mark>${words}</mark>` : words))}`;

/** The words found in these passages, each once, as they are written there. */
export const foundIn = (passages: readonly string[]): string[] => [
  ...new Map(
    passages
      .flatMap(partsOf)
      .filter(({ found }) => found)
      .map(({ words }) => [words.toLowerCase(), words]),
  ).values(),
];
