import { addDays, type Day } from "#kernel/day.ts";
import type { Happening } from "../journeys/happening.ts";
import type { Setting } from "../told.ts";
import type { Story } from "./stories.ts";

type Visit = Happening<"visit">;
const copiedColumns = ["child_words", "observation", "notes", "worries", "going_well", "place"] as const; // prettier-ignore
type Texts = { [Column in (typeof copiedColumns)[number]]?: string | null };

/** What a story does to the words of visits: copied from one child to another, or left out. */
export function withTextsOf(
  { copied, wordlessFor }: Story,
  visits: readonly Visit[],
  { until }: Setting,
): Visit[] {
  const told = copied ? copiedTexts(visits) : [...visits];
  if (!wordlessFor) return told;
  const since = addDays(until, -wordlessFor);
  return told.map((visit) =>
    dayOf(visit) < since
      ? visit
      : saying(visit, { child_words: null, observation: null }),
  );
}

const dayOf = ({ stages }: Visit): Day => stages[0].on;

function copiedTexts(visits: readonly Visit[]): Visit[] {
  const written = new Map<Day, Texts>();
  return visits.map((visit) => {
    const row = visit.stages[0].row as Texts;
    const first = written.get(dayOf(visit));
    if (first) return saying(visit, first);
    written.set(dayOf(visit), Object.fromEntries(copiedColumns.map((column) => [column, row[column] ?? null]))); // prettier-ignore
    return visit;
  });
}

const saying = (visit: Visit, texts: Texts): Visit => {
  const [first, ...later] = visit.stages;
  return {
    ...visit,
    stages: [{ ...first, row: { ...first.row, ...texts } }, ...later],
  };
};
