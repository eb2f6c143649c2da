import type { Chance } from "../chance.ts";

/** What each name in braces may become; what it becomes may hold names again. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a grammar as it is written: `name = one way | another {name} | …`, going on in lines that begin with `|`.
 * Throws a RangeError where a name in braces is not among them, or a name is there twice.
 */
export function grammarOf(...texts: readonly string[]): Grammar {
  const rules = texts
    .join("\n")
    .replaceAll(/\n\s*\|/g, " |")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): [string, string[]] => {
      const [name = "", ways = ""] = line.split(" = ");
      return [name.trim(), ways.split("|").map((way) => way.trim())];
    });
  const grammar = Object.fromEntries(rules);
  if (Object.keys(grammar).length < rules.length)
    throw new RangeError("The grammar has a name twice");
  for (const [, name] of texts.join("\n").matchAll(/\{(\w+)\}/g))
    if (!grammar[name!]) throw new RangeError(`The grammar has no “${name}”`);
  return grammar;
}

/** One sentence or several of the grammar, from the name they begin with; `given` stands in place of what the grammar has. */
export const said = (
  grammar: Grammar,
  from: string,
  chance: Chance,
  given: Grammar = {},
): string =>
  filled([given, grammar], from, chance).replaceAll(
    /(?:^|[.!?] )[a-z]/g,
    (start) => start.toUpperCase(),
  );

function filled(
  grammars: readonly [Grammar, Grammar],
  from: string,
  chance: Chance,
): string {
  const possible = grammars[0][from] ?? grammars[1][from];
  if (!possible) throw new RangeError(`The grammar has no “${from}”`);
  return chance
    .pick(possible)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      filled(grammars, name, chance),
    );
}
