import type { Id } from "#kernel/id.ts";
import type { Told } from "../told.ts";
import type { Child, Family } from "./family.ts";
import type { Known } from "./known.ts";

/** Brothers and sisters, from when both have been assessed: each two once, the elder first. */
export function toldSiblings(
  { children, bonds, chance }: Family,
  known: ReadonlyMap<Id, Known>,
): Told[] {
  const assessed = children.flatMap((child) => {
    const since = known.get(child.id)?.assessed;
    return since ? [{ child, since }] : [];
  });
  return assessed.flatMap((elder, at) =>
    assessed.slice(at + 1).map((younger): Told => ({
      table: "relationship",
      id: chance.id("told", elder.child.id, younger.child.id),
      versions: [
        {
          recorded: elder.since > younger.since ? elder.since : younger.since,
          row: {
            child_id: elder.child.id,
            other_child_id: younger.child.id,
            kind: areHalf(elder.child, younger.child, bonds) ? "half sibling" : "sibling", // prettier-ignore
          },
        },
      ],
    })),
  );
}

/** Of different fathers, as far as anybody knows; where neither is known nobody says so. */
const areHalf = (one: Child, other: Child, bonds: Family["bonds"]): boolean =>
  fatherOf(one, bonds) !== fatherOf(other, bonds);

const fatherOf = (child: Child, bonds: Family["bonds"]) =>
  bonds.find((bond) => bond.child === child.id && bond.kind === "father")?.adult; // prettier-ignore
