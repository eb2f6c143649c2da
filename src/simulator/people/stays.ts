import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";

export type Stay = { from: Day; until?: Day };

/** One home after the other, each for some years. */
export function staysFrom(first: Day, last: Day, chance: Chance): Stay[] {
  const stays: Stay[] = [];
  let from = first;
  for (;;) {
    const next = addDays(
      from,
      Math.floor(
        chance.along([
          [0, 120],
          [0.3, 700],
          [0.6, 1800],
          [1, 6000],
        ]),
      ),
    );
    if (next > last) return [...stays, { from }];
    stays.push({ from, until: addDays(next, -1) });
    from = next;
  }
}
