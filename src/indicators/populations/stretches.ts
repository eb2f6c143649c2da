import { sql } from "kysely";
import type { Sql } from "./population.ts";

/**
 * Stocks are stretches of days. `span` is a stretch's days; marks are, for each child, the days
 * on which something else is so, as `child_id, marked` with a datemultirange.
 */

/**
 * Cuts stretches where marks begin and end: the marked pieces have the flag, the others not.
 * Unmarked children pass through untouched, which is most of them and most of the speed.
 */
export function cutBy(
  stretches: Sql,
  columns: readonly string[],
  marks: Sql,
  flag: string,
): Sql {
  const kept = sql.join(columns.map((column) => sql.ref(column)));
  const flagged = sql.ref(flag);
  return sql`
    with stretch as materialized (
      select s.*, m.marked from (${stretches}) s left join (${marks}) m on m.child_id = s.child_id
    )
    select ${kept}, span, false as ${flagged} from stretch where marked is null
    union all
    select ${kept}, unnest(datemultirange(span) * marked), true from stretch where marked is not null
    union all
    select ${kept}, unnest(datemultirange(span) - marked), false from stretch where marked is not null`;
}

/** Marks from rows of `child_id, marked_from, marked_until`; the last day excluded, null for no end. Without a first day, or backward, they mark nothing. */
export const marksOf = (rows: Sql): Sql => sql`
    select child_id, range_agg(daterange(marked_from, marked_until)) as marked
      from (${rows}) marking
     where marked_from is not null and (marked_until is null or marked_from < marked_until) group by child_id`;

/**
 * The stretch of a row that begins and may end, and, where only a return tells of one that has
 * not ended, the days after its cover: it may have ended since, so there it is `unknown`.
 */
export function lasting(
  table: string,
  columns: readonly string[],
  authority: string,
): Sql {
  const kept = sql.join([
    sql`id::text as row_id, child_id, source <> 'record' as from_return, id as evidence, started_on, ended_on`,
    ...columns.map((column) => sql.ref(column)),
  ]);
  const onlyReturned = sql`ended_on is null and source <> 'record' and covered_to >= started_on`;
  return sql`
    select ${kept}, daterange(started_on, coalesce(ended_on, case when ${onlyReturned} then covered_to + 1 end)) as span, false as unknown
      from ${sql.ref(table)} where authority = ${authority} and started_on is distinct from ended_on
    union all
    select ${kept}, daterange(covered_to + 1, null), true
      from ${sql.ref(table)} where authority = ${authority} and ${onlyReturned}`;
}
