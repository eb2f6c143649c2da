import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";

/**
 * Common table expressions, `theirs` the last: of the children that `among` selects, those the team's workers answer
 * for on the day, and those they were the last to answer for.
 */
export const theirs = (
  team: Id,
  today: Day,
  authority: string,
  among: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
    ever as materialized (${among}),
    perhaps as materialized (${latestAnswer(authority, today)}),
    theirs as materialized (
      select perhaps.* from perhaps
        left join lateral (
          select team_id from team_membership member
           where perhaps.team_id is null and member.authority = ${authority} and member.practitioner_id = perhaps.practitioner_id
             and member.started_on <= least(${today}::date, perhaps.ended_on)
             and coalesce(member.ended_on, 'infinity') >= least(${today}::date, perhaps.ended_on)
           order by member.started_on desc, member.id limit 1) member on true
       where coalesce(perhaps.team_id, member.team_id) = ${team}
    )`;

/** By child somebody of the team ever answered for, the allocation that answers on the day, or the last that did before it; `ended_on` when it is over. */
const latestAnswer = (
  authority: string,
  today: Day,
): RawBuilder<unknown> => sql`
  select distinct on (allocated.child_id) allocated.child_id, allocated.practitioner_id,
         allocated.team_id,
         case when allocated.ended_on < ${today}::date then allocated.ended_on end as ended_on
    from allocation allocated
   where allocated.authority = ${authority} and allocated.child_id = any(array(select child_id from ever))
     and allocated.role in ('accountable', 'working') and allocated.started_on <= ${today}::date
   order by allocated.child_id, coalesce(allocated.ended_on, 'infinity') >= ${today}::date desc,
            case when coalesce(allocated.ended_on, 'infinity') < ${today}::date then allocated.ended_on end desc,
            allocated.role collate "C", allocated.started_on desc, allocated.id`;
