import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Somebody who may have visited: the asker, and all who work with the child. */
export type Visitor = {
  id: Id;
  name: string;
  /** Their visit meets a duty to visit of the lead social worker: registered and accountable, or the named deputy. */
  leads: boolean;
};

/** Who may have visited or worked with the child on the day, the asker first; also who did what is put right. */
export async function visitorsTo(
  childId: Id,
  day: Day,
  db: Db,
  { authority, practitioner }: Asker,
  of?: Id,
): Promise<Visitor[]> {
  const { rows } = await sql<Visitor>`
    select worker.id, worker.name,
           coalesce(bool_or(allocation.role = 'named deputy' or (allocation.role = 'accountable' and worker.registered)), false) as leads
      from practitioner worker
      left join allocation on allocation.authority = worker.authority and allocation.practitioner_id = worker.id
       and allocation.child_id = ${childId} and allocation.started_on <= ${day}::date
       and coalesce(allocation.ended_on, ${day}::date) >= ${day}::date
     where worker.authority = ${authority}
       and (worker.id = ${practitioner ?? null} or allocation.child_id is not null
            or worker.id in (
              select practitioner_id from visit where authority = ${authority} and id = ${of ?? null}
              union all select practitioner_id from direct_work where authority = ${authority} and id = ${of ?? null}))
     group by worker.id, worker.name
     order by worker.id = ${practitioner ?? null} desc nulls last, worker.name collate "C", worker.id`.execute(
    db,
  );
  return rows;
}

/** Whether the child is on a protection plan on the day. */
export async function isOnProtectionPlan(
  childId: Id,
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<boolean> {
  const { rows } = await sql`
    select from child_protection_plan
     where authority = ${authority} and child_id = ${childId} and started_on <= ${day}::date
       and coalesce(ended_on, ${day}::date) >= ${day}::date limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
