import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Setting, Told } from "../told.ts";
import type { Bond, Family } from "./family.ts";
import type { Known } from "./known.ts";
import { toldHomes } from "./told-homes.ts";

/** Who matters to a child that is assessed: one of them; once there is a plan two, and whoever lives with the child. */
export function toldAdults(
  family: Family,
  known: ReadonlyMap<Id, Known>,
  setting: Setting,
): Told[] {
  const { adults, bonds, homes, chance } = family;
  const told: Told[] = [];
  const since = new Map<Id, Instant>();
  const followedSince = new Map<Id, Instant>();
  const ties = [...Map.groupBy(bonds, ({ child }) => child)].flatMap(
    ([child, all]) => {
      const { assessed, followed } = known.get(child) ?? {};
      const recorded = followed ?? assessed;
      if (!recorded) return [];
      return all
        .filter(
          (bond, at) =>
            at === 0 || (followed && (at === 1 || areTogether(bond, homes))),
        ) // prettier-ignore
        .map((bond) => ({ bond, recorded, followed }));
    },
  );
  for (const { bond, recorded, followed } of ties) {
    const first = followedSince.get(bond.adult);
    if (followed && (!first || followed < first))
      followedSince.set(bond.adult, followed);
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
  for (const [who, followed] of followedSince)
    told.push(...toldHomes({ who, row: { person_id: who }, since: followed, followed }, family, setting)); // prettier-ignore
  return told;
}

const areTogether = ({ adult, child }: Bond, homes: Family["homes"]): boolean =>
  homes.some(({ people }) =>
    [adult, child].every((one) => people.some(({ who }) => who === one)),
  );
