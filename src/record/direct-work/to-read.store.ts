import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Named } from "../children/child-words.ts";
import { keeps } from "../keeping.store.ts";

export const { record: recordReading } = keeps("reading");

/** Something a worker is to read about a child, from whom and of which day. */
export type ToRead = Named & {
  id: Id;
  child: Id;
  on: Day;
  from: string;
  words: string | null;
};

/** What those who worked with a child want its accountable social worker to know, and none of these has read; oldest first. */
export async function toReadBy(
  practitioner: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<ToRead[]> {
  const { rows } = await sql<ToRead>`
    select work.id, work.child_id as child, work.held_on as "on", coalesce(worker.name, who(work.recorded_by)) as "from",
           work.for_social_worker as words, child.la_child_id as "laChildId", child.given_names as "givenNames",
           child.family_name as "familyName", child.preferred_name as "preferredName"
      from direct_work work
      join child on child.authority = work.authority and child.id = work.child_id
      left join practitioner worker on worker.authority = work.authority and worker.id = work.practitioner_id
     where work.authority = ${authority} and work.for_social_worker is not null
       and work.child_id in (
         select child_id from allocation
          where authority = ${authority} and practitioner_id = ${practitioner} and role = 'accountable'
            and started_on <= ${today}::date and coalesce(ended_on, ${today}::date) >= ${today}::date)
       and work.practitioner_id is distinct from ${practitioner}
       and not exists (select from reading where reading.authority = work.authority and reading.about_id = work.id)
     order by work.held_on, work.id`.execute(db);
  return rows;
}
