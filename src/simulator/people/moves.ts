import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";

export type Moves = { movedIn?: Day; movedOut?: Day };

/** Some families are new to the borough when they are first heard of, and some leave it afterwards. */
export function movesOf(since: Day, until: Day, chance: Chance): Moves {
  const cameBefore = chance.whole(0, 730);
  const isNew = chance.happens(people.movedIn.value);
  const left = addDays(since, chance.whole(40, 1460));
  const leaves = chance.happens(people.movedOut.value) && left <= until;
  return {
    ...(isNew && { movedIn: addDays(since, -cameBefore) }),
    ...(leaves && { movedOut: left }),
  };
}
