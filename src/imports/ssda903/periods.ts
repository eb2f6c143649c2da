import type { Day } from "#kernel/day.ts";
import { coverOf, type Period as Cover } from "#kernel/year.ts";
import type { Episode } from "./episodes.ts";

/** A period of being looked after: a chain of episodes, and the days the returns speak of it. */
export type Period = {
  episodes: Episode[];
  from: Day;
  to?: Day;
  endReason?: string;
  /** Its beginning is in the returns: it starts with RNE S, on a covered day. */
  startKnown: boolean;
  cover: Cover;
};

/**
 * Chains that touch: the next episode begins when this one ceases, unless that was a true ending.
 * `years` are those whose return says anything of the child.
 */
export function periodsOf(
  episodes: readonly Episode[],
  years: ReadonlySet<number>,
): Period[] {
  const chains: Episode[][] = [];
  let end: { to?: Day | undefined; truly: boolean } | undefined;
  for (const episode of episodes) {
    if (episode.shortBreak) continue;
    const goesOn =
      end &&
      (!end.to ||
        episode.from < end.to ||
        (episode.from === end.to && !end.truly));
    if (goesOn) chains.at(-1)?.push(episode);
    else chains.push([episode]);
    // An episode within another does not end the period before that other does.
    if (!goesOn || !episode.to || !end?.to || episode.to >= end.to)
      end = { to: episode.to, truly: endsTruly(episode) };
  }
  return chains.map((chain) => periodOf(chain, years));
}

function periodOf(chain: Episode[], years: ReadonlySet<number>): Period {
  const first = chain[0]!;
  const last = chain.reduce((a, b) => (!a.to || (b.to && b.to < a.to) ? a : b));
  // A later year that no longer tells of the period does not speak of it.
  const told = Math.max(...chain.map(({ row }) => row.year));
  const cover = { from: coverAround(told, years).from, to: coverOf(told).to };
  return {
    episodes: chain,
    from: first.from,
    ...(last.to && { to: last.to }),
    ...(last.to && last.ceased && { endReason: last.ceased }),
    startKnown: first.begins && first.from >= cover.from,
    cover,
  };
}

/** X1 says that another episode follows; everything else that the period is over. */
const endsTruly = ({ to, ceased }: Episode) =>
  to !== undefined && ceased !== undefined && ceased !== "X1";

/** The unbroken run of collection years around one: a year without the child is not covered. */
export function coverAround(year: number, years: ReadonlySet<number>): Cover {
  let [first, last] = [year, year];
  while (years.has(first - 1)) first--;
  while (years.has(last + 1)) last++;
  return { from: coverOf(first).from, to: coverOf(last).to };
}
