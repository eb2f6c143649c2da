import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import type { Culture } from "./cultures.ts";
import type { Adult } from "./family.ts";
import { type FamilyName, familyNameFrom, givenNames } from "./naming.ts";

export type Parent = { adult: Adult; culture: Culture; name: FamilyName };

/** In days: a mother is no older when her youngest is born. */
const oldest = 16_800;

/** Age at the birth of the eldest child, in years. */
const agesAtBirth = {
  F: [
    [0, 16],
    [0.1, 20],
    [0.5, 28],
    [0.9, 37],
    [1, 44],
  ],
  M: [
    [0, 17],
    [0.1, 21],
    [0.5, 31],
    [0.9, 42],
    [1, 58],
  ],
} as const;

export function parent(
  kind: string,
  sex: "M" | "F",
  culture: Culture,
  child: Day,
  chance: Chance,
  youngest = child,
): Parent {
  const name = familyNameFrom(culture.names, chance);
  const drawn = Math.floor(chance.along(agesAtBirth[sex]) * 365.25);
  const age =
    youngest > child
      ? Math.min(drawn, oldest - daysBetween(child, youngest))
      : drawn;
  const adult: Adult = {
    id: chance.id("person", kind),
    givenNames: givenNames(culture.names, sex, [], chance),
    familyName: sex === "F" ? name.women : name.men,
    // The record of an adult often has no birth date.
    ...(chance.happens(0.8) && { born: addDays(child, -age) }),
  };
  return { adult, culture, name };
}
