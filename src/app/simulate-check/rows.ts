import { numberWords } from "#kernel/number-words.ts";

/** Three years of a borough are no more rows, obligations among them, whatever the seed. */
export const mostRows = 400_000;

/** How many rows the record came to, obligations among them. */
export const rowsSentence = (rows: readonly number[]): string =>
  `Rows of the record, obligations among them: ${numberWords(Math.min(...rows))} to ${numberWords(Math.max(...rows))}; at most ${numberWords(mostRows)}.`;
