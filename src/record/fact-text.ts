import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Column, FactDefinition } from "./define-facts.ts";
import { factDefinitions } from "./fact-definitions.ts";
import type { Fact, FactKind, Source } from "./facts.ts";

/** Facts as text, on the way from a query to an object: each kind in its place, each with its values in order. */
export type TextKind = {
  definition: FactDefinition;
  columns: readonly [name: string, column: Column<unknown>][];
};

export const textKinds: readonly TextKind[] = (
  Object.values(factDefinitions) as FactDefinition[]
).map((definition) => ({
  definition,
  columns: Object.entries(definition.detail),
}));

/** Every table that facts are read from. */
export const tablesAboutFacts: readonly string[] = [
  ...new Set(
    ["child", ...textKinds.map(({ definition }) => definition.from)].flatMap(
      (from) => from.match(/^\w+|(?<=\bjoin )\w+/g) ?? [],
    ),
  ),
];

/** The most values a kind has. */
export const mostValues = Math.max(
  ...textKinds.map(({ columns }) => columns.length),
);

export type Frame = {
  id: Id;
  on: Day;
  until?: Day | undefined;
  source: Source;
};

/** A fact from the texts of its values. */
export function factOf(
  { definition, columns }: TextKind,
  { id, on, until, source }: Frame,
  values: readonly (string | null | undefined)[],
): Fact {
  const fact: { kind: FactKind; [name: string]: unknown } = {
    kind: definition.kind,
    id,
    on,
    source,
  };
  if (until !== undefined) fact["until"] = until;
  for (let index = 0; index < columns.length; index++) {
    const value = values[index];
    const [name, { read }] = columns[index]!;
    if (value !== null && value !== undefined) fact[name] = read(value);
  }
  return fact as Fact;
}
