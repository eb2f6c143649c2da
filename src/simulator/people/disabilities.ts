import type { Disability } from "#record/codes/disability.codes.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";

/** How often each is among those recorded; assumed, most often autism and learning. */
const kinds: readonly (readonly [Disability, number])[] = [
  ["AUT", 36],
  ["LD", 30],
  ["BEH", 16],
  ["COMM", 14],
  ["MOB", 9],
  ["CON", 5],
  ["PC", 6],
  ["INC", 3],
  ["HEAR", 4],
  ["VIS", 3],
  ["HAND", 2],
  ["DDA", 6],
];

export function disabilitiesOf(chance: Chance): {
  disabilities: readonly Disability[];
  hasHealthAndCarePlan: boolean;
} {
  if (!chance.happens(people.disabled.value))
    return {
      disabilities: ["NONE"],
      hasHealthAndCarePlan: chance.happens(
        people.healthAndCarePlanOfOthers.value,
      ),
    };
  const drawn = Array.from(
    {
      length: chance.weighted([
        [1, 6],
        [2, 3],
        [3, 1],
      ]),
    },
    () => chance.weighted(kinds),
  );
  return {
    disabilities: [...new Set(drawn)],
    hasHealthAndCarePlan: chance.happens(
      people.healthAndCarePlanOfDisabled.value,
    ),
  };
}
