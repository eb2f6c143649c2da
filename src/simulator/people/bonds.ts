import type { Chance } from "../chance.ts";
import type { Bond, Child } from "./family.ts";
import type { Parents } from "./parents.ts";

/** Mothers have parental responsibility; fathers where they are on the birth certificate, which most are. */
export function bondsOf(
  children: readonly Child[],
  parents: Parents,
  chance: Chance,
): Bond[] {
  const { mother, fathers, fatherOf, stepParent, grandmother } = parents;
  return children.flatMap((child, at): Bond[] => {
    const father = fathers[fatherOf[at] ?? -1];
    const tie = (
      to: Parents["mother"] | undefined,
      kind: string,
      parentalResponsibility: boolean,
    ): Bond[] =>
      to
        ? [
            {
              adult: to.adult.id,
              child: child.id,
              kind,
              parentalResponsibility,
            },
          ]
        : [];
    return [
      ...tie(mother, "mother", true),
      ...tie(father, "father", chance.happens(0.87)),
      ...tie(stepParent, "step-parent", false),
      ...tie(grandmother, "grandparent", chance.happens(0.3)),
    ];
  });
}
