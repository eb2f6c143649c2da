import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { answeringOn } from "../answering.store.ts";

/** How many visits in a row failed since the child was last seen, without the one that is put right. */
export async function failedInARow(
  childId: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
  of?: Id,
): Promise<number> {
  const { rows } = await sql<{ failed: number }>`
    select count(*)::int as failed from visit tried
     where tried.authority = ${authority} and tried.child_id = ${childId} and not tried.child_seen
       and tried.visited_on <= ${today}::date and tried.id is distinct from ${of ?? null}::uuid
       and not exists (select from visit seen where seen.authority = ${authority} and seen.child_id = tried.child_id
                          and seen.child_seen and seen.visited_on between tried.visited_on and ${today}::date)`.execute(
    db,
  );
  return rows[0]?.failed ?? 0;
}

/** Who manages the team that answers for the child today, by name. */
export async function managersFor(
  childId: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select manager.name
      from (${answeringOn(authority, sql`${childId}::uuid`, sql`${today}::date`)}) answering
      join team_membership member on member.authority = ${authority} and member.team_id = answering.team_id and member.role = 'manager'
       and member.started_on <= ${today}::date and coalesce(member.ended_on, ${today}::date) >= ${today}::date
      join practitioner manager on manager.authority = ${authority} and manager.id = member.practitioner_id
     group by manager.id, manager.name order by manager.name collate "C", manager.id`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}
