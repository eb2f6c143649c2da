import type { Id } from "#kernel/id.ts";
import type { Family } from "./family.ts";

/** Somebody grown up whom a child lives with: what the child calls them, what a report does, and their name. */
export type GrownUp = { called: string; reported: string; name: string };

/** What texts about a child have to fit. */
export type Household = {
  grownUps: readonly GrownUp[];
  hasSiblings: boolean;
  /** Came here without family. */
  isAlone: boolean;
};

const words: Readonly<Record<string, Omit<GrownUp, "name">>> = {
  mother: { called: "Mum", reported: "the mother" },
  father: { called: "Dad", reported: "the father" },
  grandparent: { called: "Gran", reported: "the grandmother" },
  "step-parent": { called: "Mum’s partner", reported: "the stepfather" },
};

/** Of those with whom nobody lives, whoever is known: most children in care have a mother. */
export function householdOf(family: Family, child: Id): Household {
  const { adults, bonds, homes, children } = family;
  const own = bonds.filter((bond) => bond.child === child);
  const home = homes.filter(({ elsewhere, people }) => !elsewhere && people.some(({ who }) => who === child)); // prettier-ignore
  const there = new Set(home.flatMap(({ people }) => people.map(({ who }) => who))); // prettier-ignore
  const together = own.filter(({ adult }) => there.has(adult));
  return {
    grownUps: (together.length > 0 ? together : own.slice(0, 1)).flatMap(
      ({ adult, kind }) => {
        const word = words[kind];
        const who = adults.find(({ id }) => id === adult);
        return word && who ? [{ ...word, name: [who.givenNames?.split(" ")[0], who.familyName].filter(Boolean).join(" ") }] : []; // prettier-ignore
      },
    ),
    hasSiblings: children.length > 1,
    isAlone: adults.length === 0,
  };
}
