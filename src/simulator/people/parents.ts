import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import { type Culture, cultures, mixedShare } from "./cultures.ts";
import { household } from "./household.ts";
import { type Parent, parent } from "./parent.ts";

/** Who had which child, and with whom the children live. */
export type Parents = {
  mother: Parent;
  fathers: readonly Parent[];
  /** By the child’s place in the family: the place of the father, where he is known. */
  fatherOf: readonly (number | undefined)[];
  /** Everybody grown up in the children’s home. */
  home: readonly Parent[];
  stepParent?: Parent;
  grandmother?: Parent;
};

/** Draws the parents of children born on these days, first child first. */
export function parentsOf(
  culture: Culture,
  births: readonly Day[],
  chance: Chance,
): Parents {
  const eldest = births[0]!;
  const youngest = births.at(-1)!;
  const mother = parent(
    "mother",
    "F",
    culture,
    eldest,
    chance.of("mother"),
    youngest,
  );
  const fathering = chance.of("fathers");
  const [first, second] = [0, 1].map((at) =>
    parent(
      `father ${at}`,
      "M",
      fatherCulture(culture, fathering),
      births[at] ?? eldest,
      chance.of("father", at),
    ),
  ) as [Parent, Parent];
  const secondFrom =
    births.length > 1 && fathering.happens(people.halfSiblings.value)
      ? fathering.whole(1, births.length - 1)
      : births.length;
  const known = [first, second].map(() =>
    fathering.happens(people.fatherKnown.value),
  );
  const fatherOf = births.map((_, at) => {
    const father = at < secondFrom ? 0 : 1;
    return known[father] ? father : undefined;
  });
  return {
    mother,
    fathers: [first, second],
    fatherOf,
    ...household(
      mother,
      [first, second][fatherOf.at(-1) ?? -1],
      eldest,
      chance.of("household"),
    ),
  };
}

const fatherCulture = (culture: Culture, chance: Chance): Culture =>
  chance.happens(culture.ethnicity === "WBRI" ? mixedShare : 0.06)
    ? chance.weighted(cultures)
    : culture;
