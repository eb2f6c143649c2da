import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** The registered social worker who answers for a child, and when a manager last looked at the work. */
export type Accountable = { id: Id; name: string; overseenOn: Day | null };

/** Who is accountable for the child on the day, the last to take over first; undefined where no registered social worker is. */
export async function accountableFor(
  childId: Id,
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<Accountable | undefined> {
  const { rows } = await sql<Accountable>`
    select worker.id, worker.name,
           (select max(entered_on) from oversight
             where oversight.authority = ${authority} and oversight.child_id = ${childId} and entered_on <= ${day}::date) as "overseenOn"
      from allocation join practitioner worker on worker.authority = allocation.authority and worker.id = allocation.practitioner_id
     where allocation.authority = ${authority} and allocation.child_id = ${childId} and allocation.role = 'accountable'
       and worker.registered and allocation.started_on <= ${day}::date and coalesce(allocation.ended_on, ${day}::date) >= ${day}::date
     order by allocation.started_on desc, allocation.id limit 1`.execute(db);
  return rows[0];
}

/** The account of whoever is accountable for the child, where they have one. */
export async function accountOfAccountable(
  child: Id,
  db: Db,
  { authority }: Asker,
): Promise<{ id: Id; name: string } | undefined> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select account.id, account.name from platform.accounts_answering(${child}) answering
      join platform.account on account.authority = ${authority} and account.id = answering.account_id
     where not manages`.execute(db);
  return rows[0];
}
