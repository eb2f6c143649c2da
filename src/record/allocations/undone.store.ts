import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { withdrawAction } from "../actions/action.store.ts";
import type { Named } from "../children/child-words.ts";
import { withdrawFinishedWithout } from "../corrections/finished-without.store.ts";
import { changedWith, justMade, type Made } from "../just-made.store.ts";
import type { Keeping } from "../keeping.store.ts";
import { correctAllocation, withdrawAllocation } from "./allocation.store.ts";

/** An allocation its maker can still take back. */
export type Undoable = Made & Named & { worker: string };

/** The asker's own, the last first; of one allocation, that one or none. */
export async function undoableBy(
  db: Db,
  asker: Asker,
  only?: Id,
): Promise<Undoable[]> {
  const { rows } = await sql<Undoable>`
    select made.id, made.child_id as child, worker.name as worker, child.la_child_id as "laChildId",
           given_names as "givenNames", family_name as "familyName", preferred_name as "preferredName"
      from allocation made
      join child on child.authority = made.authority and child.id = made.child_id
      join practitioner worker on worker.authority = made.authority and worker.id = made.practitioner_id
     where ${justMade("allocation", asker, only)} and made.source = 'record' and made.ended_on is null
     order by made.recorded_at desc, made.id`.execute(db);
  return rows;
}

/** Takes it back, as if it had not been made: who was ended with it goes on, and what came with it goes. */
export async function undoAllocation(
  made: Made,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const ended = await changedWith<{ ended_on: Day | null }>(made, "allocation", "allocation", keeping); // prettier-ignore
  const { rows: actions } = await sql<{ id: Id }>`
    select id from action where authority = ${asker.authority} and arose_from_id = ${made.id}`.execute(
    db,
  );
  // Who was ended goes on first: between the two the child would be nobody's, and out of its manager's reach.
  for (const { id, ended_on } of ended)
    await correctAllocation(id, { ended_on }, keeping);
  for (const action of actions) await withdrawAction(action.id, keeping);
  await withdrawFinishedWithout(made.id, keeping);
  await withdrawAllocation(made.id, keeping);
}
