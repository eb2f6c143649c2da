import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "../children/child-words.ts";

/** A child of the household: one at the same address, a brother or sister, or the child it is asked of. */
export type Member = Named &
  Born & {
    id: Id;
    /** What ties them: none for the child it is asked of. */
    tie: string | null;
    worker: string | null;
    opens: boolean;
    /** The asker may write in this child's record. */
    writes: boolean;
  };

/**
 * The child first, then the others by age. One the asker may open is as was known then, and as on the day; one they
 * only know of has today's name and worker, for it is today's permission that says how little they know.
 */
export async function householdOf(
  childId: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Member[]> {
  const { rows } = await sql<Member>`
    with tied as (
      select case when child_id = ${childId} then other_child_id else child_id end as id, kind as tie
        from relationship
       where authority = ${authority} and other_child_id is not null and (child_id = ${childId} or other_child_id = ${childId})
         and kind in ('sibling', 'half sibling', 'step sibling')
         and coalesce(started_on, ${today}::date) <= ${today}::date and coalesce(ended_on, ${today}::date) >= ${today}::date
      union
      select other.child_id, 'same address'
        from address own
        join address other on other.authority = own.authority and other.child_id <> own.child_id and other.kind = own.kind
         and platform.plain(other.lines) = platform.plain(own.lines) and upper(other.postcode) = upper(own.postcode)
         and coalesce(other.started_on, ${today}::date) <= ${today}::date and coalesce(other.ended_on, ${today}::date) >= ${today}::date
       where own.authority = ${authority} and own.child_id = ${childId}
         and coalesce(own.started_on, ${today}::date) <= ${today}::date and coalesce(own.ended_on, ${today}::date) >= ${today}::date
      union
      select ${childId}, null),
    -- Two orders of one tie, or a tie and an address, are one child.
    members as (select id, string_agg(tie, ', ' order by tie = 'same address', tie) as tie from tied group by id)
    select known.id, known.la_child_id as "laChildId", known.given_names as "givenNames", known.family_name as "familyName",
           known.preferred_name as "preferredName", known.born_on as "bornOn", known.expected_on as "expectedOn",
           known.died_on as "diedOn", members.tie, known.worker, known.opens, known.opens and platform.writes(known.id) as writes
      from members
      join (
        select id, la_child_id, given_names, family_name, preferred_name, born_on, expected_on, died_on, true as opens,
               (select practitioner.name
                  from allocation
                  join practitioner on practitioner.authority = allocation.authority and practitioner.id = practitioner_id
                 where allocation.authority = child.authority and child_id = child.id and role in ('accountable', 'working')
                   and allocation.started_on <= ${today} and coalesce(allocation.ended_on, ${today}::date) >= ${today}::date
                 order by role, allocation.started_on desc, allocation.id limit 1) as worker
          from child
         where authority = ${authority} and id in (select id from members)
        union all
        select id, la_child_id, given_names, family_name, preferred_name, born_on, expected_on, died_on, false, worker
          from platform.children_in_brief(array(select id from members except select id from child where authority = ${authority}))
      ) known on known.id = members.id
     where coalesce(known.died_on > ${today}, true)
     order by known.id <> ${childId}, coalesce(known.born_on, known.expected_on) nulls last, known.la_child_id`.execute(
    db,
  );
  return rows;
}

/** A visit to the household that a child was not part of. */
export type LeftOut = { on: Day; because: string };

/** Latest first; without the day, and so not at all, where the asker may see nobody who was visited then. */
export async function leftOutOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<LeftOut[]> {
  const { rows } = await sql<LeftOut>`
    select held_on as "on", because
      from occasion_left_out left_out
      join occasion on occasion.authority = left_out.authority and occasion.id = left_out.occasion_id
     where left_out.authority = ${authority} and left_out.child_id = ${childId} and because is not null
     order by held_on desc, left_out.id`.execute(db);
  return rows;
}
