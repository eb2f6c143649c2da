import type { Setting, Told } from "../told.ts";
import type { Family } from "./family.ts";
import { knownFrom } from "./known.ts";
import { toldAdults } from "./told-adults.ts";
import { toldChild } from "./told-child.ts";
import { toldParticulars } from "./told-particulars.ts";
import { toldSiblings } from "./told-siblings.ts";

/**
 * The people behind what was told of a family: each child from the first row about it, and once somebody looks
 * further, its ethnicity and language, numbers, disabilities, brothers and sisters, parents and homes.
 */
export function toldPeople(
  family: Family,
  told: readonly Told[],
  setting: Setting,
): Told[] {
  const known = knownFrom(told);
  return [
    ...family.children.flatMap((child) => {
      const its = known.get(child.id);
      return its ? [toldChild(child, its, family, setting), ...toldParticulars(child, its, family, setting)] : []; // prettier-ignore
    }),
    ...toldSiblings(family, known),
    ...toldAdults(family, known, setting),
  ];
}
