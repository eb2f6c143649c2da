import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Period } from "../question.ts";
import type { Given, Population, Sql } from "./population.ts";

/** The relation of the periods asked about: n from 1 in order of day. */
export function periodRelation(periods: readonly Period[], asAt: Day): Sql {
  const values = periods.map(
    ({ n, from, to }) =>
      sql`(${n}::int, ${from}::date, ${to}::date, ${dayOf(to, asAt)}::date, ${asAt}::date)`,
  );
  return sql`period (n, from_on, to_on, day, as_at) as (values ${sql.join(values)})`;
}

const dayOf = (to: Day, asAt: Day): Day => (to < asAt ? to : asAt);

/** Every day of every period, to be looked up: comparing each row with each period costs far more. */
const daysOfPeriods = sql`
  select n, from_on + number as each_day from period cross join generate_series(0, day - from_on) as numbers (number)`;

/** Every row of a population in every period where it counts, with the period's `n` and the row's `on_day`. */
export function rowsInPeriods(
  population: Population,
  given: Given,
  periods: readonly Period[],
): Sql {
  const rows = population.rows(given);
  switch (population.shape) {
    case "period":
      return rows;
    case "dated":
      if (periods.length === 1)
        return sql`
        select ${periods[0]!.n}::int as n, r.* from (${rows}) r where on_day between ${firstOf(periods)} and ${lastOf(periods, given.asAt)}`;
      return sql`
        select day_of.n, r.* from (${daysOfPeriods}) day_of
          join (select * from (${rows}) dated where on_day between ${firstOf(periods)} and ${lastOf(periods, given.asAt)}) r
            on r.on_day = day_of.each_day`;
    case "stock":
      return sql`
        select period.n, period.day as on_day, r.* from period
          join (${rows}) r on r.during @> period.day and period.from_on <= period.as_at`;
  }
}

/**
 * The same rows counted by period and facets. Rows are grouped before they meet the periods:
 * dated ones by day, stocks by the first and last period they reach into. Two dozen months
 * then cost hardly more than one. With a split, which gives each row a `part` by its child and
 * its day, they are counted by part too.
 */
export function countedInPeriods(
  population: Population,
  given: Given,
  periods: readonly Period[],
  split?: (rows: Sql) => Sql,
): Sql {
  if (split) return splitInPeriods(population, given, periods, split);
  const facets = facetsOf(population);
  const rows = population.rows(given);
  switch (population.shape) {
    case "period":
      return sql`select n, ${facets}, count(*) as rows from (${rows}) r group by n, ${facets}`;
    case "dated": {
      const asked = sql`on_day between ${firstOf(periods)} and ${lastOf(periods, given.asAt)}`;
      const days = population.countedByDay
        ? sql`select * from (${population.countedByDay(given)}) dated where ${asked}`
        : sql`select on_day, ${facets}, count(*) as rows from (${rows}) dated where ${asked} group by on_day, ${facets}`;
      return sql`
        select n, ${facets}, sum(rows) as rows
          from (${days}) days join (${daysOfPeriods}) day_of on on_day = each_day
         group by n, ${facets}`;
    }
    case "stock": {
      const days = sql`${periods.map(({ to }) => dayOf(to, given.asAt))}::date[]`;
      return sql`
        select period.n, ${facets}, sum(rows) as rows
          from (select width_bucket(coalesce(lower(during), '-infinity') - 1, ${days}) as before_first,
                       width_bucket(coalesce(upper(during), 'infinity') - 1, ${days}) as last,
                       ${facets}, count(*) as rows
                  from (${rows}) lasting group by 1, 2, ${facets}) stretches
          join period on period.n > before_first and period.n <= last and from_on <= as_at
         group by period.n, ${facets}`;
    }
  }
}

function splitInPeriods(
  population: Population,
  given: Given,
  periods: readonly Period[],
  split: (rows: Sql) => Sql,
): Sql {
  const facets = facetsOf(population);
  if (population.shape !== "dated")
    return sql`
      select n, ${facets}, part, count(*) as rows
        from (${split(sql`select n, child_id, on_day, ${facets} from (${rowsInPeriods(population, given, periods)}) narrow`)}) parted
       group by n, ${facets}, part`;
  const dated = sql`
    select child_id, on_day, ${facets} from (${population.rows(given)}) dated
     where on_day between ${firstOf(periods)} and ${lastOf(periods, given.asAt)}`;
  return sql`
    select n, ${facets}, part, sum(rows) as rows
      from (select on_day, ${facets}, part, count(*) as rows from (${split(dated)}) parted group by on_day, ${facets}, part) days
      join (${daysOfPeriods}) day_of on on_day = each_day
     group by n, ${facets}, part`;
}

const facetsOf = ({ facets }: Population) =>
  sql.join(facets.map((facet) => sql.ref(facet)));

const firstOf = (periods: readonly Period[]): Sql =>
  sql`${periods.map(({ from }) => from).toSorted()[0]}::date`;

const lastOf = (periods: readonly Period[], asAt: Day): Sql =>
  sql`${dayOf(
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? asAt,
    asAt,
  )}::date`;
