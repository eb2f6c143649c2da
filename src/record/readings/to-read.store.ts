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
  /** The words themselves; of a paper they are read on its own page. */
  words: string | null;
  paper: Id | null;
};

/**
 * What a worker is to read, oldest first: what those who worked with a child want its accountable social worker to
 * know, until one of them has read it; and papers that were circulated to this worker.
 */
export async function toReadBy(
  practitioner: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<ToRead[]> {
  const { rows } = await sql<ToRead>`
    select waiting.id, waiting.child_id as child, waiting.held_on as "on", coalesce(worker.name, who(waiting.recorded_by)) as "from",
           waiting.words, waiting.paper, child.la_child_id as "laChildId", child.given_names as "givenNames",
           child.family_name as "familyName", child.preferred_name as "preferredName"
      from (
        select id, child_id, held_on, practitioner_id as from_id, recorded_by, for_social_worker as words, null::uuid as paper
          from direct_work
         where authority = ${authority} and for_social_worker is not null
           and child_id in (
             select child_id from allocation
              where authority = ${authority} and practitioner_id = ${practitioner} and role = 'accountable'
                and started_on <= ${today}::date and coalesce(ended_on, ${today}::date) >= ${today}::date)
           and practitioner_id is distinct from ${practitioner}
        union all
        select id, child_id, given_on, null, recorded_by, null, paper_id
          from circulation where authority = ${authority} and practitioner_id = ${practitioner} and how = 'here') waiting
      join child on child.authority = ${authority} and child.id = waiting.child_id
      left join practitioner worker on worker.authority = ${authority} and worker.id = waiting.from_id
     where not exists (select from reading where reading.authority = ${authority} and reading.about_id = waiting.id)
     order by waiting.held_on, waiting.id`.execute(db);
  return rows;
}
