import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import {
  type Looking,
  opened,
  opensEveryChild,
} from "#record/access/opened.store.ts";
import {
  type Pass,
  amongOf,
  countsOf,
  givenBy,
  leftOutOf,
} from "./counts.store.ts";
import { keptCounts } from "./kept-counts.store.ts";
import { ofPart } from "./populations/breakdown.ts";
import { periodRelation, rowsInPeriods } from "./populations/in-periods.ts";
import type { Sql } from "./populations/population.ts";
import type { GroupKey } from "./row.ts";

/** Rows of one indicator in one period and, with `part`, of one part of a split. */
export type Asked = Pass & { part?: string | undefined };

/** How many rows, and of how many children. */
export type Extent = { rows: number; children: number };

/** The rows behind a figure, told in one pass: all of them together and in each group. */
export type Behind = Readonly<Record<"together" | GroupKey, Extent>>;

const none: Extent = { rows: 0, children: 0 };

export const nothingBehind: Behind = {
  together: none,
  all: none,
  counted: none,
  not: none,
  "left-out": none,
};

export async function behind(db: Db, asked: Asked): Promise<Behind> {
  return behindFrom(await keptCounts(db, asked.authority, extents(asked)));
}

/** Those of the rows that the asker may open. */
export async function openBehind(
  db: Db,
  asked: Asked,
  asker: Looking,
): Promise<Behind> {
  if (await opensEveryChild(db, asker)) return behind(db, asked);
  const query = extents(asked, opened(sql`r.child_id`, asker));
  return behindFrom((await everyone(db, () => query.execute(db))).rows);
}

type Found = Extent & { name: keyof Behind };

const behindFrom = (found: readonly Found[]): Behind => ({
  ...nothingBehind,
  ...Object.fromEntries(
    found.map(({ name, rows, children }) => [name, { rows, children }]),
  ),
});

function extents(asked: Asked, among: Sql = sql`true`) {
  return sql<Found>`
    with ${periodRelation(asked.periods, asked.asAt)},
    each_child as (
      select ${sql.join(groups.map(([name, fate]) => sql`count(*) filter (where ${fate}) as ${sql.ref(name)}`))}
        from (${fates(asked)}) r where ${among} group by child_id
    )
    ${sql.join(
      groups.map(
        ([name]) =>
          sql`select ${name}::text as name, coalesce(sum(${sql.ref(name)}), 0)::int as rows, count(*)::int as children
                from each_child where ${sql.ref(name)} > 0`,
      ),
      sql` union all `,
    )}`;
}

/** What a row's group is told by. */
export const inGroup: Readonly<Record<GroupKey, Sql>> = {
  all: sql`why_left_out is null`,
  counted: sql`why_left_out is null and is_counted`,
  not: sql`why_left_out is null and not is_counted`,
  "left-out": sql`why_left_out is not null`,
};

const groups = Object.entries({ together: sql`true`, ...inGroup });

/** The rows with what became of each: `is_counted` and `why_left_out`. */
export function fates({ part, by, ...pass }: Asked): Sql {
  const [indicator] = pass.indicators;
  const rows = rowsInPeriods(indicator.population, givenBy(pass), pass.periods);
  const among = sql`
    select population.*, ${countsOf(indicator)} as is_counted, ${leftOutOf(indicator)} as why_left_out
      from (${rows}) population where ${amongOf(indicator)}`;
  return by && part !== undefined
    ? ofPart(among, by, part, pass.authority)
    : among;
}
