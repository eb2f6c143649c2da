import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Culture } from "./cultures.ts";
import { british } from "./names/british.ts";
import { shortForms } from "./names/short-forms.ts";
import type { NameStock } from "./names/name-stock.ts";

export type Sex = "M" | "F" | "U";

/** A family name as men and as women of the family bear it. */
export type FamilyName = { men: string; women: string };

export function familyNameFrom(stock: NameStock, chance: Chance): FamilyName {
  const at = chance.whole(0, stock.family.length - 1);
  const men = stock.family[at]!;
  return { men, women: stock.familyOfWomen?.[at] ?? men };
}

/** The name of a child of both: one of the parents’, or both with a hyphen. */
export function familyNameOfChildren(
  culture: Culture,
  mother: FamilyName,
  father: FamilyName | undefined,
  chance: Chance,
): FamilyName {
  const draw = chance.of("family name");
  if (draw.happens(people.sixtyLetters.value)) return sixtyLetters(draw);
  if (!father) return mother;
  if (culture.names === british && draw.happens(people.doubleBarrelled.value))
    return both(mother, father);
  return draw.happens(0.68) ? father : mother;
}

const both = (one: FamilyName, other: FamilyName): FamilyName => ({
  men: `${one.men}-${other.men}`,
  women: `${one.women}-${other.women}`,
});

/** As long as registers and screens ever see them. */
function sixtyLetters(chance: Chance): FamilyName {
  const parts = chance.shuffled(
    british.family.filter((name) => name.length > 7),
  );
  let name = parts[0]!;
  for (const part of parts.slice(1))
    if (name.length + part.length + 1 <= 60) name += `-${part}`;
  return { men: name, women: name };
}

/** One given name, often with a second, never one that a brother or sister has. */
export function givenNames(
  stock: NameStock,
  sex: Sex,
  taken: readonly string[],
  chance: Chance,
): string {
  const list =
    sex === "M"
      ? stock.boys
      : sex === "F"
        ? stock.girls
        : [...stock.boys, ...stock.girls];
  const free = list.filter((name) => !taken.includes(name));
  const first = chance.pick(free.length > 0 ? free : list);
  if (first.includes(" ") || !chance.happens(0.2)) return first;
  const second = chance.pick(list);
  return second === first ? first : `${first} ${second}`;
}

/** What a child with this name likes to be called, where that is something else. */
export function preferredName(
  given: string,
  chance: Chance,
): string | undefined {
  const [first, second] = given.split(" ");
  const known = shortForms[first!];
  return known ? chance.pick(known) : second;
}
