import { hash } from "node:crypto";

/** A number from 0 to below 1 that is the same for the same words always: variety without chance. */
export const share = (words: string): number =>
  parseInt(hash("sha256", words, "hex").slice(0, 8), 16) / 2 ** 32;

/** One of several, the same one for the same words. */
export function pick<Item>(items: readonly Item[], words: string): Item {
  const item = items[Math.floor(share(words) * items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from");
  return item;
}
