import type { Day } from "#kernel/day.ts";
import { coverOfMonth, monthOf, monthsEndingWith } from "#kernel/year.ts";
import type { Db } from "#platform/database/connection.ts";
import { figuresOf } from "./ask.ts";
import { definition, indicators } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import { defaultAsAt } from "./loaded.store.ts";
import type { Period, Question } from "./question.ts";

type Standing = Pick<Question, "asAt" | "knownAt">;

/** The months up to the one holding the day, whole ones, oldest first. */
export const monthsTo = (day: Day, count: number): Period[] =>
  monthsEndingWith(monthOf(day), count).map((month, index) => ({
    n: index + 1,
    ...coverOfMonth(month),
  }));

/** Figures month by month, oldest first, for each indicator by its key. The last month is the one holding as-at. */
export async function series(
  keys: readonly string[],
  months: number,
  question: Standing,
  db: Db,
  authority: string,
): Promise<Series> {
  const asAt = question.asAt ?? (await defaultAsAt(db, authority));
  const periods = monthsTo(asAt, months);
  const asked = keys.map((key) => definition(key));
  const figures = await figuresOf(
    asked,
    periods,
    { ...question, asAt },
    db,
    authority,
  );
  return new Map(
    asked.map(({ key }, index) => [
      key,
      figures.slice(index * periods.length, (index + 1) * periods.length),
    ]),
  );
}

export type Series = ReadonlyMap<string, readonly Figure[]>;

/** Every indicator over the last months, in as few passes over the record as there are populations. */
export const overview = (
  months: number,
  question: Standing,
  db: Db,
  authority: string,
) =>
  series(
    indicators.map(({ key }) => key),
    months,
    question,
    db,
    authority,
  );
