import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";

/** How many children a family has when it is first heard of. */
const sizes: readonly (readonly [number, number])[] = [
  [1, 43],
  [2, 33],
  [3, 15],
  [4, 6],
  [5, 2],
  [6, 0.8],
  [8, 0.2],
];

/** Age in days of the child whom the first contact is about. */
const ages: readonly (readonly [share: number, days: number])[] = [
  [0, 0],
  [0.07, 365],
  [0.27, 1826],
  [0.55, 3652],
  [0.9, 5844],
  [1, 6540],
];

/** Days from one birth to the next of the same mother. */
const gaps: readonly (readonly [share: number, days: number])[] = [
  [0, 330],
  [0.25, 640],
  [0.5, 950],
  [0.75, 1500],
  [1, 3600],
];

const grownUp = 6574;

/** Birth days of the children known on the day a family is first heard of, and of those born later, in order. */
export function birthsAround(since: Day, chance: Chance): Day[] {
  const unborn = chance.happens(people.unborn.value);
  const about = unborn
    ? addDays(since, chance.whole(20, 180))
    : addDays(since, -Math.floor(chance.along(ages)));
  const births = [about];
  const known = chance.weighted(sizes);
  while (births.length < known) {
    const gap = chance.happens(people.twins.value)
      ? 0
      : Math.floor(chance.along(gaps));
    const younger = addDays(births.at(-1)!, gap);
    const takesYounger = !unborn && younger < since && chance.happens(0.5);
    if (takesYounger) births.push(younger);
    else births.unshift(addDays(births[0]!, -gap));
  }
  if (chance.happens(people.laterBorn.value))
    births.push(
      addDays(laterOf(births.at(-1)!, since), chance.whole(300, 1900)),
    );
  return births.filter((born) => born > addDays(since, -grownUp)).toSorted();
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
