/** Three years of a borough are no more rows, obligations among them, whatever the seed. */
export const mostRows = 400_000;

const words = (count: number) => count.toLocaleString("en-GB");

/** How many rows the record came to, obligations among them. */
export const rowsSentence = (rows: readonly number[]): string =>
  `Rows of the record, obligations among them: ${words(Math.min(...rows))} to ${words(Math.max(...rows))}; at most ${words(mostRows)}.`;
