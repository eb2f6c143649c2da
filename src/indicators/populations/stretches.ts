import { sql } from "kysely";
import type { Sql } from "./population.ts";

/**
 * Stocks are stretches of days. `span` is a stretch's days; marks are, for each child, the days
 * on which something else is so, as `child_id, marked` with a datemultirange.
 */

/** Cuts stretches where marks begin and end: the marked pieces have the flag, the others not. */
export const cutBy = (
  stretches: Sql,
  columns: readonly string[],
  marks: Sql,
  flag: string,
): Sql => sql`
    select ${sql.join(columns.map((column) => sql`s.${sql.ref(column)}`))}, piece.span, piece.${sql.ref(flag)}
      from (${stretches}) s
      left join (${marks}) m on m.child_id = s.child_id
     cross join lateral (
       select unnest(datemultirange(s.span) * coalesce(m.marked, '{}')) as span, true as ${sql.ref(flag)}
       union all
       select unnest(datemultirange(s.span) - coalesce(m.marked, '{}')), false
     ) piece`;

/** Marks from rows of `child_id, marked_from, marked_until`; the last day excluded, null for no end. Without a first day, or backward, they mark nothing. */
export const marksOf = (rows: Sql): Sql => sql`
    select child_id, range_agg(daterange(marked_from, marked_until)) as marked
      from (${rows}) marking
     where marked_from is not null and (marked_until is null or marked_from < marked_until) group by child_id`;

/**
 * The stretch of a row that begins and may end, and, where only a return tells of one that has
 * not ended, the days after its cover: it may have ended since, so there it is `unknown`.
 */
export const lasting = (
  table: string,
  columns: readonly string[],
  authority: string,
): Sql => sql`
    select t.id::text as row_id, t.child_id, t.source <> 'record' as from_return, t.id as evidence, t.started_on, t.ended_on,
           ${sql.join([sql`piece.span`, sql`piece.unknown`, ...columns.map((column) => sql`t.${sql.ref(column)}`)])}
      from ${sql.ref(table)} t
     cross join lateral (values
       (daterange(t.started_on, coalesce(t.ended_on, case when t.source <> 'record' then greatest(t.covered_to + 1, t.started_on) end)), false),
       (case when t.ended_on is null and t.source <> 'record' and t.covered_to >= t.started_on then daterange(t.covered_to + 1, null) else 'empty' end, true)
     ) piece(span, unknown)
     where t.authority = ${authority} and not isempty(piece.span)`;
