import { addDays } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import { drawAddress } from "./addresses.ts";
import type { Child, Home } from "./family.ts";
import type { Start } from "./families-of.ts";
import type { Parents } from "./parents.ts";
import { type Stay, staysFrom } from "./stays.ts";

/** The children’s home and its moves, and a second one where their father lives elsewhere. */
export function homesOf(
  children: readonly Child[],
  parents: Parents,
  { since, chance, setting }: Start,
): Home[] {
  const draw = chance.of("homes");
  const adults = parents.home.map(({ adult }) => adult.id);
  const first = children[0]?.movedIn ?? addDays(since, -draw.whole(60, 3000));
  const stays = staysFrom(first, setting.until, draw);
  const born = new Map(
    children.map((child) => [child.id, child.born ?? child.expected]),
  );
  const at = (
    who: readonly Id[],
    { from, until }: Stay,
    chanceOfIt: Chance,
  ): Home => ({
    ...drawAddress(setting, chanceOfIt),
    people: who.flatMap((id) => {
      const birth = born.get(id);
      const moved = birth && birth > from ? birth : from;
      return until && moved > until
        ? []
        : [{ who: id, from: moved, ...(until && { until }) }];
    }),
  });
  const kids = children
    .filter(({ expected, born: birth }) => birth || !expected)
    .map(({ id }) => id);
  const elsewhere = parents.fathers.filter(
    ({ adult }, place) =>
      parents.fatherOf.includes(place) && !adults.includes(adult.id),
  );
  return [
    ...stays.map((stay, place) =>
      at([...adults, ...kids], stay, draw.of("home", place)),
    ),
    ...elsewhere.map(({ adult }, place) => {
      const visits = draw.of("second", place);
      const theirs = children
        .filter(
          ({ id }, index) =>
            kids.includes(id) &&
            parents.fathers[parents.fatherOf[index] ?? -1]?.adult === adult,
        )
        .map(({ id }) => id);
      const both = visits.happens(people.secondHousehold.value) ? theirs : [];
      const from = addDays(since, -visits.whole(30, 1500));
      const home = at([adult.id, ...both], { from }, visits);
      return { ...home, elsewhere: true as const };
    }),
  ].filter(({ people: living }) => living.length > 0);
}
