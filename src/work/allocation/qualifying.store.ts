import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** A registered social worker of any team today, and until when they count as newly qualified. */
export type Qualifying = { id: Id; name: string; until: Day | null };

/** By name. */
export async function qualifyingIn(
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Qualifying[]> {
  const { rows } = await sql<Qualifying>`
    select worker.id, worker.name, worker.newly_qualified_until as until from practitioner worker
     where worker.authority = ${authority} and worker.registered and exists (
       select from team_membership member
        where member.authority = ${authority} and member.practitioner_id = worker.id
          and member.started_on <= ${today}::date and coalesce(member.ended_on, 'infinity') >= ${today}::date)
     order by worker.name collate "C", worker.id`.execute(db);
  return rows;
}
