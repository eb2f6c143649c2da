/** What a return can say of a duty, and what only the record can. */
import { addDays } from "#kernel/day.ts";
import type { Cover, Fact, FactKind } from "#record/facts.ts";
import type { Life } from "./life.ts";

/** For events that the fact's own source collects: the days it covers; none when the record itself tells. */
export function covered(fact: Fact & Cover): { cover?: Cover } {
  if (fact.source === "record") return {};
  const { coveredFrom, coveredTo } = fact;
  return {
    cover: {
      ...(coveredFrom ? { coveredFrom } : {}),
      ...(coveredTo ? { coveredTo } : {}),
    },
  };
}

/**
 * For events that no return collects. A duty that only a return tells of is followed as far as
 * the record holds such events of this child: not at all where it holds none, from the first of
 * them where the duty is older than the record.
 */
export function recorded(
  life: Life,
  fact: Fact,
  ...events: FactKind[]
): { cover?: Cover } | undefined {
  if (fact.source === "record") return {};
  const from = life.recordedFrom;
  const held = events.some((kind) =>
    life.of(kind).some((event) => event.source === "record"),
  );
  if (!held || !from) return undefined;
  return fact.on >= from ? {} : { cover: { coveredFrom: from } };
}

/** Spans that overlap or touch, as one: it begins with the fact that began it. */
export type Spell<Each extends Fact = Fact> = {
  first: Each;
  all: Each[];
  on: Fact["on"];
  until?: Fact["on"];
};

/** The spells that facts make, whatever their order. */
export function spellsOf<Each extends Fact>(facts: readonly Each[]) {
  const spells: Spell<Each>[] = [];
  for (const fact of facts.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const last = spells.at(-1);
    if (last && (!last.until || fact.on <= addDays(last.until, 1))) {
      last.all.push(fact);
      if (last.until && (!fact.until || fact.until > last.until)) {
        delete last.until;
        if (fact.until) last.until = fact.until;
      }
    } else {
      const { on, until } = fact;
      spells.push({
        first: fact,
        all: [fact],
        on,
        ...(until ? { until } : {}),
      });
    }
  }
  return spells;
}

/** An interval that the plan itself sets, kept with each obligation so that it can say so. */
export const setByPlan = (workingDays: number) => ({
  every: `${workingDays} working days` as const,
  noted: `set by the plan: ${workingDays} working days`,
});
