const mostTerms = 8;
const longest = 60;

/** The words somebody looks for, one by one: as many and as long as anyone means. */
export const termsOf = (words: string): string[] =>
  words
    .split(/[\s,;“”"]+/)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, mostTerms)
    .map((term) => term.slice(0, longest));
