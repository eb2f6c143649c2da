import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Breakdown, Indicator } from "./indicator.ts";
import { keptCounts } from "./kept-counts.store.ts";
import { withParts } from "./populations/breakdown.ts";
import { countedInPeriods, periodRelation } from "./populations/in-periods.ts";
import type { Sql } from "./populations/population.ts";
import type { Period } from "./question.ts";

/** How many rows of one indicator, period and part share their fate. */
export type Tally = {
  /** Position of the indicator among those asked about. */
  which: number;
  n: number;
  part: string | null;
  counted: boolean;
  leftOut: string | null;
  state: string | null;
  /** For a ratio: the value of the column that its rows are shared among. */
  per: string | null;
  rows: number;
};

/** Indicators over one population that look at the same days, counted together. */
export type Pass = {
  indicators: readonly [Indicator, ...Indicator[]];
  authority: string;
  asAt: Day;
  /** In order of day, numbered from 1. */
  periods: readonly Period[];
  by?: Breakdown | undefined;
};

export function tally(db: Db, pass: Pass): Promise<readonly Tally[]> {
  const { indicators, authority, asAt, periods, by } = pass;
  const { population } = indicators[0];
  return keptCounts(
    db,
    authority,
    sql<Tally>`
    with ${periodRelation(periods, asAt)},
    grouped as materialized (${countedInPeriods(
      population,
      givenBy(pass),
      periods,
      by && ((rows) => withParts(rows, by, authority, "part", { all: true })),
    )})
    ${sql.join(
      indicators.map((each, which) => tallyOf(each, which, by)),
      sql` union all `,
    )}`,
  );
}

export const givenBy = ({ indicators, authority, asAt }: Pass) => ({
  authority,
  clocks: [...new Set(indicators.flatMap(({ clocks }) => clocks ?? []))],
  asAt,
});

function tallyOf(
  indicator: Indicator,
  which: number,
  by: Breakdown | undefined,
): Sql {
  const { population, per } = indicator;
  const state = population.facets.includes("state") ? "state" : "null::text";
  return sql`
    select ${which}::int as which, n, ${sql.raw(by ? "part" : "null::text")} as part, ${countsOf(indicator)} as counted,
           ${leftOutOf(indicator)} as "leftOut", ${sql.raw(state)} as state,
           ${per ? sql`${sql.ref(per.column)}::text` : sql`null::text`} as per, sum(rows)::int as rows
      from grouped where ${amongOf(indicator)} group by 1, 2, 3, 4, 5, 6, 7`;
}

/** Conditions are constants of the definitions, written by us; nothing typed by anyone reaches them. */
export const countsOf = ({ counts = "true" }: Indicator): Sql =>
  sql`coalesce(${sql.raw(counts)}, false)`;

export const leftOutOf = ({ leftOut = "null" }: Indicator): Sql =>
  sql`(${sql.raw(leftOut)})::text`;

export function amongOf({ among = "true", clocks }: Indicator): Sql {
  const condition = sql`(${sql.raw(among)})`;
  if (!clocks) return condition;
  return sql`clock in (${sql.join([...clocks])}) and ${condition}`;
}
