import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { bondsOf } from "./bonds.ts";
import { birthsAround } from "./births.ts";
import { childOf } from "./child-of.ts";
import { cultures } from "./cultures.ts";
import type { Child, Family } from "./family.ts";
import type { Start } from "./families-of.ts";
import { homesOf } from "./homes.ts";
import { movesOf } from "./moves.ts";
import { likenessOf } from "./namesakes.ts";
import { type FamilyName, familyNameOfChildren } from "./naming.ts";
import { type Parents, parentsOf } from "./parents.ts";

/** Parents, children of one or two households, homes. Nothing where no child is under 18 on the first day. */
export function ordinaryFamily(start: Start): Family | undefined {
  const { number, since, chance, setting } = start;
  const likeness = likenessOf(start);
  const births = likeness && likeness.born < since ? [likeness.born] : birthsOf(start); // prettier-ignore
  if (births.length === 0) return;
  const culture = chance.of("culture").weighted(cultures);
  const parents = parentsOf(culture, births, chance.of("parents"));
  const moves = movesOf(since, setting.until, chance.of("moves"));
  const children = childrenOf(parents, births, start).map((child) => ({
    ...child,
    ...moves,
    ...(births[0] === likeness?.born && likeness),
  }));
  return {
    number,
    kind: "family",
    since,
    chance,
    children: children as [Child, ...Child[]],
    adults: adultsOf(parents),
    bonds: bondsOf(children, parents, chance.of("bonds")),
    homes: homesOf(children, parents, start),
  };
}

/** Of those who are under 18 on the first day, or expected by the last. */
const birthsOf = ({ since, chance, setting }: Start): Day[] =>
  birthsAround(since, chance.of("births")).filter(
    (born) =>
      born > addMonths(setting.from, -216) &&
      born < addDays(setting.until, 200),
  );

function childrenOf(
  parents: Parents,
  births: readonly Day[],
  start: Start,
): [Child, ...Child[]] {
  const { mother, fathers, fatherOf } = parents;
  const language = start.chance
    .of("language")
    .weighted(mother.culture.languages);
  const nameBy = new Map<number | undefined, FamilyName>();
  const children: Child[] = [];
  births.forEach((born, index) => {
    const by = fatherOf[index];
    const father = by === undefined ? undefined : fathers[by];
    const familyName =
      nameBy.get(by) ??
      nameOf(mother, father, start.chance.of("name", by ?? -1));
    nameBy.set(by, familyName);
    children.push(
      childOf(start, {
        index,
        born,
        culture: mother.culture,
        ...(father &&
          father.culture !== mother.culture && {
            otherCulture: father.culture,
          }),
        familyName,
        language,
        taken: children.flatMap(
          ({ givenNames }) => givenNames?.split(" ")[0] ?? [],
        ),
      }),
    );
  });
  return children as [Child, ...Child[]];
}

const nameOf = (
  mother: Parents["mother"],
  father: Parents["mother"] | undefined,
  chance: Chance,
) => familyNameOfChildren(mother.culture, mother.name, father?.name, chance);

const adultsOf = ({
  mother,
  fathers,
  fatherOf,
  stepParent,
  grandmother,
}: Parents) =>
  [
    mother,
    ...fathers.filter((_, at) => fatherOf.includes(at)),
    ...(stepParent ? [stepParent] : []),
    ...(grandmother ? [grandmother] : []),
  ].map(({ adult }) => adult);
