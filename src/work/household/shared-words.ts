/** Texts of fewer words say too little to be told apart. */
const fewest = 8;

/** How much of the longer text's words the other has too, from 0 to 1; 0 where either is short. */
export function sharedWords(one: string, other: string): number {
  const [here, there] = [wordsOf(one), wordsOf(other)];
  if (Math.min(here.length, there.length) < fewest) return 0;
  const left = new Map<string, number>();
  for (const word of there) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of here) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared / Math.max(here.length, there.length);
}

const wordsOf = (text: string) =>
  text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
