import { sql } from "kysely";
import { type Day, addDays } from "#kernel/day.ts";
import { todayInLondon } from "#kernel/london.ts";
import type { Period as Days } from "#kernel/year.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import type { Indicator } from "./indicator.ts";
import { keptCounts } from "./kept-counts.store.ts";
import { type Once, once } from "./once.ts";
import type { Period } from "./question.ts";

/** Which tables hold anything, and the days that the returns cover. */
export type Loaded = {
  tables: ReadonlySet<string>;
  cover: Readonly<Record<"ssda903" | "cin-census", Cover>>;
};

/** The stretches of years that a return covers, in order, and whether people record the same besides. */
export type Cover = { stretches: readonly Days[]; alsoRecorded: boolean };

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
  const holding = sql<{ name: string }>`${sql.join(
    needs.map((need) => {
      const [table = need, onlyRecorded] = need.split(" ");
      return sql`select ${need}::text as name where exists (select from ${sql.ref(table)}
        where authority = ${authority} ${onlyRecorded ? sql`and source = 'record'` : sql``})`;
    }),
    sql` union all `,
  )}`;
  const tables = await once(
    held,
    db,
    `${authority} ${needs.join()}`,
    async () => {
      const { rows } = await everyone(db, () => holding.execute(db));
      return new Set(rows.map(({ name }) => name));
    },
  );
  return {
    tables,
    cover: await once(covered, db, authority, async () => ({
      ssda903: await coverOf(db, authority, "looked_after_period", "ssda903"),
      "cin-census": await coverOf(db, authority, "referral", "cin-census"),
    })),
  };
}

const held: Once<Loaded["tables"]> = new WeakMap();
const covered: Once<Loaded["cover"]> = new WeakMap();

type Told = {
  source: string;
  from: Day | null;
  to: Day | null;
  rows: number;
};

async function coverOf(
  db: Db,
  authority: string,
  table: string,
  source: string,
): Promise<Cover> {
  const told = await keptCounts(
    db,
    authority,
    sql<Told>`select source, covered_from as "from", covered_to as "to", count(*)::int as rows
                from ${sql.ref(table)} where authority = ${authority} group by 1, 2, 3`,
  );
  return {
    stretches: stretchesOf(told.filter((each) => each.source === source)),
    alsoRecorded: told.some((each) => each.source === "record"),
  };
}

/** Years that follow one another are one stretch; a year that no return tells of divides them. */
function stretchesOf(told: readonly Told[]): Days[] {
  const stretches: Days[] = [];
  const days = told.flatMap(({ from, to }) => (from && to ? { from, to } : []));
  for (const { from, to } of days.toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  )) {
    const last = stretches.at(-1);
    if (!last || from > addDays(last.to, 1)) stretches.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return stretches;
}

export const hasItsNeeds = (
  { needs, needsOneOf }: Pick<Indicator, "needs" | "needsOneOf">,
  { tables }: Loaded,
): boolean =>
  needs.every((need) => tables.has(need)) &&
  (needsOneOf?.some((need) => tables.has(need)) ?? true);

/** True, or why the indicator cannot be known for the period, of which so many rows were found. */
export function isLoaded(
  indicator: Indicator,
  loaded: Loaded,
  { from, to }: Period,
  asAt: Day,
  rows: number,
): true | string {
  if (from > asAt) return "the period begins after the day asked about";
  const { fromReturn, kind } = indicator;
  if (!hasItsNeeds(indicator, loaded)) return "not in the data loaded";
  if (!fromReturn) return true;
  const { stretches, alsoRecorded } = loaded.cover[fromReturn];
  const [first] = stretches;
  if (alsoRecorded || !first) return true;
  const last = to < asAt ? to : asAt;
  const tells = {
    stock: (days: Days) => days.from <= last && last <= days.to,
    flow: (days: Days) => days.from <= from && last <= days.to,
    timeliness: (days: Days) => days.from <= last && from <= days.to,
  }[kind];
  // After the cover, what fell due stands among the rows: met before its end, or not known. Without any, nothing is.
  const stillOwed = kind === "timeliness" && first.from <= last && rows > 0;
  if (stretches.some(tells) || stillOwed) return true;
  const covered = stretches.map((days) => `${days.from} to ${days.to}`);
  return `not in the data loaded: returns cover ${covered.join(" and ")}`;
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
  once(roomy, db, "", () =>
    connectionOf(db).run("set local work_mem = '64MB'"),
  );

const roomy: Once<unknown> = new WeakMap();
