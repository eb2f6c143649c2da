import type { Chance } from "../chance.ts";

/** What each name in braces may become; what it becomes may hold names again. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** One sentence or several of the grammar, from the name they begin with. */
export const said = (grammar: Grammar, from: string, chance: Chance): string =>
  filled(grammar, from, chance).replaceAll(/(?:^|[.!?] )[a-z]/g, (start) =>
    start.toUpperCase(),
  );

function filled(grammar: Grammar, from: string, chance: Chance): string {
  const possible = grammar[from];
  if (!possible) throw new RangeError(`The grammar has no “${from}”`);
  return chance
    .pick(possible)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      filled(grammar, name, chance),
    );
}
