import type { Day } from "#kernel/day.ts";
import { coverOfMonth, monthOf, monthsEndingWith } from "#kernel/year.ts";
import type { Db } from "#platform/database/connection.ts";
import { figuresOf } from "./ask.ts";
import { definition, indicators } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import { keptAnswers } from "./kept-answers.ts";
import { defaultAsAt, writtenUpTo } from "./loaded.store.ts";
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
  const written = await writtenUpTo(db, authority);
  const found = await answers.of(
    [authority, written, asAt, months, ...keys].join(" "),
    () => count(keys, monthsTo(asAt, months), asAt, db, authority),
  );
  const knownAt = question.knownAt ?? null;
  return new Map(
    [...found].map(([key, figures]) => [
      key,
      figures.map((figure) => ({ ...figure, knownAt })),
    ]),
  );
}

export type Series = ReadonlyMap<string, readonly Figure[]>;

const answers = keptAnswers<Series>(40);

async function count(
  keys: readonly string[],
  periods: readonly Period[],
  asAt: Day,
  db: Db,
  authority: string,
): Promise<Series> {
  const asked = keys.map((key) => definition(key));
  const figures = await figuresOf(asked, periods, { asAt }, db, authority);
  return new Map(
    asked.map(({ key }, index) => [
      key,
      figures.slice(index * periods.length, (index + 1) * periods.length),
    ]),
  );
}

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
