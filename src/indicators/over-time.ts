import type { Day } from "#kernel/day.ts";
import { coverOfMonth, monthOf, monthsEndingWith } from "#kernel/year.ts";
import type { Db } from "#platform/database/connection.ts";
import { figuresOf } from "./ask.ts";
import { definition, indicators } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import { keptAnswers } from "./kept-answers.ts";
import { defaultAsAt } from "./loaded.store.ts";
import type { Period, Question } from "./question.ts";
import { type Seen, isStillSeen, seenBy } from "./written.store.ts";

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
  const asked = { ...question, keys, months, asAt };
  const name = JSON.stringify([authority, asked]);
  const seen = await seenBy(db, authority);
  const old = kept.find(name);
  if (old && seen && isSame(old.seen, seen)) return old.series;
  const series = await seriesAnew(asked, db, authority);
  // What was written meanwhile may be in some of the figures and not in others.
  if (seen && (await isStillSeen(db, authority, seen)))
    kept.keep(name, { seen, series });
  return series;
}

/** Room for so many figures: the overviews of about thirty councils. */
const kept = keptAnswers<{ seen: Seen; series: Series }>(60_000, ({ series }) =>
  [...series.values()].reduce((sum, { length }) => sum + length, 0),
);

/** As after a start: for tests that count anew. */
export const forgetSeries = (): void => kept.forget();

const isSame = (one: Seen, other: Seen) =>
  one.written === other.written && one.known === other.known;

type Asked = Standing & { keys: readonly string[]; months: number; asAt: Day };

async function seriesAnew(
  { keys, months, ...question }: Asked,
  db: Db,
  authority: string,
): Promise<Series> {
  const periods = monthsTo(question.asAt, months);
  const asked = keys.map((key) => definition(key));
  const figures = await figuresOf(asked, periods, question, db, authority);
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
