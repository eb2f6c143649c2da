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

/** The child first, then the others by age, as far as the asker may know of them. */
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
    select brief.id, brief.la_child_id as "laChildId", brief.given_names as "givenNames", brief.family_name as "familyName",
           brief.preferred_name as "preferredName", brief.born_on as "bornOn", brief.expected_on as "expectedOn",
           brief.died_on as "diedOn", members.tie, brief.worker, child.id is not null as opens,
           child.id is not null and platform.writes(child.id) as writes
      from members
      join platform.children_in_brief(array(select id from members)) brief on brief.id = members.id
      left join child on child.authority = ${authority} and child.id = members.id
     where brief.died_on is null
     order by brief.id <> ${childId}, coalesce(brief.born_on, brief.expected_on) nulls last, brief.la_child_id`.execute(
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
