/** As a sentence or a heading begins: our words for things have no capital of their own. */
export const begun = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
