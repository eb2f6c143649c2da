import type { Instant } from "#kernel/london.ts";
import type { ChildVersions } from "./fact-versions.store.ts";
import { byText, factIn, isChild, type KeptTimeline, timelineFrom } from "./facts.store.ts"; // prettier-ignore
import type { Fact } from "./facts.ts";

/** What was known of a child from a moment until it changed, or still is. No timeline: it was withdrawn. */
export type Known = { from: Instant; until?: Instant; timeline?: KeptTimeline };

/**
 * A child's timeline as it stood at each moment at which it changed, in order. What is
 * recorded again as it was changes nothing. One timeline is to be read before the next is asked for.
 */
export function* knownThroughTime({
  id,
  versions,
}: ChildVersions): Iterable<Known> {
  const lines: string[] = [];
  const facts: Fact[] = [];
  let own: string | undefined;

  const changes = changesOf(versions);
  for (const [index, [from, change]] of changes.entries()) {
    const wasThere = own !== undefined;
    for (const [line, more] of change)
      if (isChild(line)) own = more > 0 ? line : own === line ? undefined : own;
      else {
        const place = placeOf(line, lines);
        lines.splice(place, more > 0 ? 0 : 1, ...(more > 0 ? [line] : []));
        facts.splice(place, more > 0 ? 0 : 1, ...(more > 0 ? [factIn(line)] : [])); // prettier-ignore
      }
    const next = changes[index + 1]?.[0];
    const lasts = { from, ...(next !== undefined && { until: next }) };
    if (own !== undefined)
      yield { ...lasts, timeline: timelineFrom(id, own, lines, () => facts) };
    else if (wasThere) yield lasts;
  }
}

/** By moment, in order: the lines that came (1) and went (-1). One that did both at once did neither. */
function changesOf(
  versions: ChildVersions["versions"],
): [Instant, [string, number][]][] {
  const changes = new Map<Instant, Map<string, number>>();
  const change = (at: Instant, line: string, more: number) => {
    let lines = changes.get(at);
    if (!lines) changes.set(at, (lines = new Map()));
    lines.set(line, (lines.get(line) ?? 0) + more);
  };
  for (const { from, until, line } of versions) {
    change(from, line, 1);
    if (until !== "infinity") change(until, line, -1);
  }
  return [...changes]
    .map(([at, lines]): [Instant, [string, number][]] => [
      at,
      [...lines].filter(([, more]) => more !== 0),
    ])
    .filter(([, lines]) => lines.length > 0)
    .sort(([one], [other]) => byText(one, other));
}

/** Where the line stands, or would, among lines in order. */
function placeOf(line: string, lines: readonly string[]): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
