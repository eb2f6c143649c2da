import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  correctAllocation,
  withdrawAllocation,
} from "../allocations/allocation.store.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Keeping } from "../keeping.store.ts";

/** Somebody whose work with the child ends when it is closed. */
export type Worker = { id: Id; name: string; from: Day };

/** All but a personal adviser, whom a care leaver keeps; who answers for the child last, as by them a manager reaches the child. */
export async function workersOf(
  child: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select allocation.id, worker.name, allocation.started_on as "from"
      from allocation join practitioner worker on worker.authority = allocation.authority and worker.id = allocation.practitioner_id
     where allocation.authority = ${authority} and allocation.child_id = ${child} and allocation.role <> 'personal adviser'
       and (allocation.ended_on is null or allocation.ended_on > ${today}::date)
     order by allocation.role = 'accountable', allocation.started_on, allocation.id`.execute(
    db,
  );
  return rows;
}

/** They stop on that day, never before they began; who was to begin later does not. Or what is wrong with that. */
export async function endWork(
  workers: readonly Worker[],
  { on, step, today }: { on: Day; step: string; today: Day },
  keeping: Keeping,
): Promise<readonly Problem[]> {
  for (const { id, from } of workers)
    if (from > today) await withdrawAllocation(id, keeping);
    else {
      const ended_on = from > on ? from : on;
      const { problems } = await correctAllocation(id, { ended_on, ended_because: step }, keeping); // prettier-ignore
      if (problems) return problems;
    }
  return [];
}
