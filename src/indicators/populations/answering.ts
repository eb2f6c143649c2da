import { sql } from "kysely";
import type { Sql } from "./population.ts";

/** Who answered for a child on a day: the accountable worker, else the working worker; the last to take over comes first. */
export const answering = (authority: string, child: Sql, day: Sql): Sql => sql`
  select practitioner_id, coalesce(team_id, (
           select membership.team_id from team_membership membership
            where membership.authority = ${authority} and membership.practitioner_id = allocation.practitioner_id
              and membership.started_on <= ${day} and (membership.ended_on is null or membership.ended_on >= ${day})
            order by membership.started_on desc, membership.id limit 1)) as team_id
    from allocation
   where authority = ${authority} and child_id = ${child} and role in ('accountable', 'working')
     and started_on <= ${day} and (ended_on is null or ended_on >= ${day})
   order by role, started_on desc, id limit 1`;
