import type { Instant } from "#kernel/london.ts";
import type { ChildVersions } from "./fact-versions.store.ts";
import { byText, factIn, isChild, type KeptTimeline, timelineFrom } from "./facts.store.ts"; // prettier-ignore
import type { Fact, FactKind } from "./facts.ts";

/** What was known of a child from a moment until it changed, or still is. No timeline: it was withdrawn. */
export type Known = {
  from: Instant;
  until?: Instant;
  timeline?: KeptTimeline;
  /** Kinds of fact that came, went or were told otherwise; "child" where the child's own dates were. */
  changed: ReadonlySet<Change>;
};
export type Change = FactKind | "child";

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
    const changed = new Set<Change>();
    for (const [line, more] of change) {
      if (isChild(line)) {
        changed.add("child");
        own = more > 0 ? line : own === line ? undefined : own;
        continue;
      }
      const place = placeOf(line, lines);
      if (more > 0) {
        lines.splice(place, 0, line);
        facts.splice(place, 0, factIn(line));
      }
      changed.add(facts[place]!.kind);
      if (more < 0) {
        lines.splice(place, 1);
        facts.splice(place, 1);
      }
    }
    const until = changes[index + 1]?.[0];
    const lasts = { from, changed, ...(until !== undefined && { until }) };
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
