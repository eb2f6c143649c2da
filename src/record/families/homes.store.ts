import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Where the child lives, and which of the people in the child’s life live there too. */
export type HomeOfChild = {
  id: Id;
  lines: string | null;
  postcode: string | null;
  kind: string;
  since: Day | null;
  with: { name: string; tie: string }[];
};

/** Those of the day, the first home before a second one; none where the address is closed to the asker. */
export async function homesOfChild(
  childId: Id,
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<HomeOfChild[]> {
  const { rows } = await sql<HomeOfChild>`
    select own.id, own.lines, own.postcode, own.kind, own.started_on as since,
           coalesce((
             select jsonb_agg(distinct jsonb_build_object('name', concat_ws(' ', person.given_names, person.family_name), 'tie', tie.kind))
               from address other
               join relationship tie on tie.authority = other.authority and tie.child_id = own.child_id and tie.person_id = other.person_id
               join person on person.authority = tie.authority and person.id = tie.person_id
              where other.authority = own.authority
                and platform.plain(other.lines) = platform.plain(own.lines) and upper(other.postcode) = upper(own.postcode)
                and coalesce(other.started_on, ${day}::date) <= ${day}::date and coalesce(other.ended_on, ${day}::date) >= ${day}::date
                and coalesce(tie.started_on, ${day}::date) <= ${day}::date and coalesce(tie.ended_on, ${day}::date) >= ${day}::date
           ), '[]') as "with"
      from address own
     where own.authority = ${authority} and own.child_id = ${childId}
       and coalesce(own.started_on, ${day}::date) <= ${day}::date and coalesce(own.ended_on, ${day}::date) >= ${day}::date
     order by own.kind <> 'home', own.started_on desc nulls last, own.id`.execute(
    db,
  );
  return rows;
}
