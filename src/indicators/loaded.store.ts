import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { todayInLondon } from "#kernel/london.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import type { Indicator } from "./indicator.ts";
import { type Once, once } from "./once.ts";
import type { Period } from "./question.ts";

/** Which tables hold anything, and the days that the returns cover. */
export type Loaded = {
  tables: ReadonlySet<string>;
  cover: Readonly<
    Record<
      "ssda903" | "cin-census",
      { from: Day | null; to: Day | null; alsoRecorded: boolean }
    >
  >;
};

/** What there is to count: asked once for a page of figures. */
export async function loadedIn(
  db: Db,
  authority: string,
  indicators: readonly Indicator[],
): Promise<Loaded> {
  const needs = [
    ...new Set([
      "referral",
      ...indicators.flatMap(({ needs, needsOneOf = [] }) => [
        ...needs,
        ...needsOneOf,
      ]),
    ]),
  ];
  const { rows } = await sql<{ name: string }>`${sql.join(
    needs.map((need) => {
      const [table = need, onlyRecorded] = need.split(" ");
      return sql`select ${need}::text as name where exists (select from ${sql.ref(table)}
        where authority = ${authority} ${onlyRecorded ? sql`and source = 'record'` : sql``})`;
    }),
    sql` union all `,
  )}`.execute(db);
  const cover = async (table: string, source: string) => {
    const rows = sql`from ${sql.ref(table)} where authority = ${authority} and source = ${source}`;
    // Each found by an index: one question over all rows would read them all.
    const found = await sql<{
      from: Day | null;
      to: Day | null;
      alsoRecorded: boolean;
    }>`
      select (select min(covered_from) ${rows}) as from, (select max(covered_to) ${rows}) as to,
             exists (select from ${sql.ref(table)} where authority = ${authority} and source = 'record') as "alsoRecorded"`.execute(
      db,
    );
    return found.rows[0]!;
  };
  return {
    tables: new Set(rows.map(({ name }) => name)),
    cover: await once(covered, db, authority, async () => ({
      ssda903: await cover("looked_after_period", "ssda903"),
      "cin-census": await cover("referral", "cin-census"),
    })),
  };
}

const covered: Once<Loaded["cover"]> = new WeakMap();

export const hasItsNeeds = (
  { needs, needsOneOf }: Pick<Indicator, "needs" | "needsOneOf">,
  { tables }: Loaded,
): boolean =>
  needs.every((need) => tables.has(need)) &&
  (needsOneOf?.some((need) => tables.has(need)) ?? true);

/** True, or why the indicator cannot be known for the period. */
export function isLoaded(
  indicator: Indicator,
  loaded: Loaded,
  { from, to }: Period,
  asAt: Day,
): true | string {
  if (from > asAt) return "the period begins after the day asked about";
  const { fromReturn, kind } = indicator;
  if (!hasItsNeeds(indicator, loaded)) return "not in the data loaded";
  if (!fromReturn) return true;
  const cover = loaded.cover[fromReturn];
  if (cover.alsoRecorded || !cover.from || !cover.to) return true;
  const first = kind === "stock" ? (to < asAt ? to : asAt) : from;
  // What falls due after the cover is owed or not known, and stands among the rows; before it nothing is known.
  const covered =
    kind === "timeliness"
      ? cover.from <= to
      : cover.from <= first && first <= cover.to;
  return covered
    ? true
    : `not in the data loaded: returns cover ${cover.from} to ${cover.to}`;
}

/** The earlier of today and the last day the data speak of. */
export async function defaultAsAt(db: Db, authority: string): Promise<Day> {
  const found = await db
    .selectFrom("platform.authority")
    .select("data_until")
    .where("code", "=", authority)
    .executeTakeFirst();
  const today = todayInLondon();
  const until = found?.data_until ?? today;
  return until < today ? until : today;
}

/** Lets the transaction group and sort a whole authority in memory. */
export const inMemory = (db: Db) =>
  connectionOf(db).run("set local work_mem = '64MB'");
