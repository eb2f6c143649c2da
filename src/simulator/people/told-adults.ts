import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Told } from "../told.ts";
import type { Family } from "./family.ts";
import type { Known } from "./known.ts";

/** Who matters to a child that is assessed: one of them, and once there is a plan two. */
export function toldAdults(
  { adults, bonds, chance }: Family,
  known: ReadonlyMap<Id, Known>,
): Told[] {
  const told: Told[] = [];
  const since = new Map<Id, Instant>();
  const ties = [...Map.groupBy(bonds, ({ child }) => child)].flatMap(
    ([child, all]) => {
      const { assessed, followed } = known.get(child) ?? {};
      const recorded = followed ?? assessed;
      return recorded ? all.slice(0, followed ? 2 : 1).map((bond) => ({ bond, recorded })) : []; // prettier-ignore
    },
  );
  for (const { bond, recorded } of ties) {
    const before = since.get(bond.adult);
    if (!before || recorded < before) since.set(bond.adult, recorded);
    told.push({
      table: "relationship",
      id: chance.id("told", bond.child, bond.adult, bond.kind),
      versions: [
        {
          recorded,
          row: {
            child_id: bond.child,
            person_id: bond.adult,
            kind: bond.kind,
            parental_responsibility: bond.parentalResponsibility,
            started_on: bond.from ?? null,
            ended_on: null,
          },
        },
      ],
    });
  }
  for (const { id, givenNames, familyName, born } of adults) {
    const recorded = since.get(id);
    if (recorded)
      told.push({
        table: "person",
        id,
        versions: [{ recorded, row: { given_names: givenNames ?? null, family_name: familyName ?? null, born_on: born ?? null } }], // prettier-ignore
      });
  }
  return told;
}
