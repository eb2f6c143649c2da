import type { Id } from "#kernel/id.ts";

/** What a branch is called: `chance.of("visits", 3)`. */
type Path = readonly (string | number)[];

/**
 * Chance that turns out the same for the same seed and name, on every machine. A branch is
 * reached by its name alone, whatever else was drawn before it: a new draw in one place
 * moves nothing in another. Draws from one branch follow one another.
 */
export type Chance = {
  of(...path: Path): Chance;
  /** From 0 to below 1. */
  share(): number;
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  /** Throws a RangeError where there is nothing to pick from. */
  pick<Item>(list: readonly Item[]): Item;
  /** One item, as often as its weight among all weights. */
  weighted<Item>(table: readonly (readonly [Item, number])[]): Item;
  /** The list in another order. */
  shuffled<Item>(list: readonly Item[]): Item[];
  /** From a distribution told by some of its quantiles, `[[0, 1], [0.5, 30], [1, 90]]`, straight lines between. */
  along(
    quantiles: readonly (readonly [share: number, value: number])[],
  ): number;
  /** How many of something that happens so often on average. */
  poisson(mean: number): number;
  /** An id by name, not a draw. */
  id(...path: Path): Id;
};

export const chanceOf = (seed: number, ...path: Path): Chance =>
  new Branch(started).of(seed, ...path);

/** 128 bits that stand for a branch's name. */
type Key = readonly [number, number, number, number];

const started: Key = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

class Branch implements Chance {
  readonly #key: Key;
  #a: number;
  #b: number;
  #c: number;
  #count: number;

  constructor(key: Key) {
    this.#key = key;
    [this.#a, this.#b, this.#c, this.#count] = key;
  }

  of(...path: Path): Chance {
    return new Branch(path.reduce<Key>(named, this.#key));
  }

  /** One step of sfc32 (Doty-Humphrey's Small Fast Chaotic generator). */
  share(): number {
    const next = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + next) | 0;
    return (next >>> 0) / 2 ** 32;
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  pick<Item>(list: readonly Item[]): Item {
    if (list.length === 0) throw new RangeError("Nothing to pick from");
    return list[Math.floor(this.share() * list.length)]!;
  }

  weighted<Item>(table: readonly (readonly [Item, number])[]): Item {
    let left =
      this.share() * table.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of table) if ((left -= weight) < 0) return item;
    const last = table.at(-1);
    if (!last) throw new RangeError("Nothing to pick from");
    return last[0];
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = this.whole(0, at);
      [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
    }
    return mixed;
  }

  along(quantiles: readonly (readonly [number, number])[]): number {
    const share = this.share();
    const after = quantiles.findIndex(([upTo]) => upTo > share);
    const [right, high] = quantiles.at(after)!;
    const [left, low] = quantiles[after - 1] ?? [0, high];
    return low + ((share - left) / (right - left || 1)) * (high - low);
  }

  /** Knuth's way, in parts: a sum of Poisson counts is one. */
  poisson(mean: number): number {
    if (mean > 30) return this.poisson(30) + this.poisson(mean - 30);
    const floor = Math.exp(-mean);
    let count = 0;
    for (let left = this.share(); left > floor; left *= this.share()) count++;
    return count;
  }

  /** A UUID of version 8, cut from the branch's key. */
  id(...path: Path): Id {
    const [a, b, c, d] = path.reduce<Key>(named, this.#key).map(hex) as [
      string,
      string,
      string,
      string,
    ];
    const variant = "89ab"[parseInt(c[0]!, 16) & 3];
    return `${a}-${b.slice(0, 4)}-8${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}

/** The key of the branch of this name (MurmurHash3's mixing, over four lanes). */
function named([a, b, c, d]: Key, part: string | number): Key {
  const text = typeof part === "number" ? `#${part}` : part;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : -1;
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  const all = stirred(a ^ b ^ c ^ d);
  return [
    stirred(a + all),
    stirred(b + all * 3),
    stirred(c + all * 5),
    stirred(d ^ all),
  ];
}

/** Every bit of the number moves every bit of the answer. */
function stirred(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, "0");
