import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Culture } from "./cultures.ts";
import { type Parent, parent } from "./parent.ts";
import type { Parents } from "./parents.ts";

/** The mother, with the youngest child’s father or another partner; now and then the father alone, or a grandmother. */
export function household(
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
