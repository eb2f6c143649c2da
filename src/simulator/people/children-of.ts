import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { childOf } from "./child-of.ts";
import type { Child } from "./family.ts";
import type { Start } from "./families-of.ts";
import { type FamilyName, familyNameOfChildren } from "./naming.ts";
import type { Parents } from "./parents.ts";

/** Brothers and sisters of the same father bear the same name. */
export function childrenOf(
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
