import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import { type Culture, cultures, mixedShare } from "./cultures.ts";
import type { Adult } from "./family.ts";
import { type FamilyName, familyNameFrom, givenNames } from "./naming.ts";

export type Parent = { adult: Adult; culture: Culture; name: FamilyName };

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
  const mother = parent("mother", "F", culture, eldest, chance.of("mother"));
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

/** The mother, with the youngest child’s father or another partner; now and then the father alone, or a grandmother. */
function household(
  mother: Parent,
  father: Parent | undefined,
  eldest: Day,
  chance: Chance,
): Pick<Parents, "home" | "stepParent" | "grandmother"> {
  const grown = (kind: string, sex: "M" | "F", culture: Culture, child: Day) =>
    parent(kind, sex, culture, child, chance.of(kind));
  const together =
    father !== undefined && chance.happens(people.fatherAtHome.value);
  if (together) return { home: [mother, father] };
  if (father && chance.happens(people.fatherAlone.value))
    return { home: [father] };
  if (chance.happens(people.withGrandmother.value)) {
    const grandmother = grown(
      "grandmother",
      "F",
      mother.culture,
      addDays(eldest, -27 * 365),
    );
    return { home: [grandmother], grandmother };
  }
  if (chance.happens(people.stepParent.value)) {
    const stepParent = grown("step-parent", "M", mother.culture, eldest);
    return { home: [mother, stepParent], stepParent };
  }
  return { home: [mother] };
}

/** Age at the birth of a child of theirs, in years. */
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

function parent(
  kind: string,
  sex: "M" | "F",
  culture: Culture,
  child: Day,
  chance: Chance,
): Parent {
  const name = familyNameFrom(culture.names, chance);
  const age = Math.floor(chance.along(agesAtBirth[sex]) * 365.25);
  const adult: Adult = {
    id: chance.id("person", kind),
    givenNames: givenNames(culture.names, sex, [], chance),
    familyName: sex === "F" ? name.women : name.men,
    // The record of an adult often has no birth date.
    ...(chance.happens(0.8) && { born: addDays(child, -age) }),
  };
  return { adult, culture, name };
}
