/** A sentence begins with a capital; our words for things do not. */
export const capital = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
