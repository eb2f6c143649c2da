import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { withdrawAction } from "../actions/action.store.ts";
import type { Named } from "../children/child-words.ts";
import { withdrawFinishedWithout } from "../corrections/finished-without.store.ts";
import type { Keeping } from "../keeping.store.ts";
import { writtenSince } from "../written-since.store.ts";
import { correctAllocation, withdrawAllocation } from "./allocation.store.ts";

/** An allocation its maker can still take back: it is not an hour old, and nothing was written of the child since. */
export type Undoable = Named & { id: Id; child: Id; worker: string };

/** The asker's own, the last first; of one allocation, that one or none. */
export async function undoableBy(
  db: Db,
  { authority, id }: Asker,
  only?: Id,
): Promise<Undoable[]> {
  const { rows } = await sql<Undoable>`
    select made.id, made.child_id as child, worker.name as worker, child.la_child_id as "laChildId",
           given_names as "givenNames", family_name as "familyName", preferred_name as "preferredName"
      from allocation made
      join child on child.authority = made.authority and child.id = made.child_id
      join practitioner worker on worker.authority = made.authority and worker.id = made.practitioner_id
     where made.authority = ${authority} and made.recorded_by = ${id} and made.source = 'record'
       and made.recorded_at > now() - interval '1 hour' and made.ended_on is null
       and not exists (select from history.allocation before where before.authority = made.authority and before.child_id = made.child_id and before.id = made.id)
       and ${only === undefined ? sql`true` : sql`made.id = ${only}`}
       and not ${writtenSince(authority)}
     order by made.recorded_at desc, made.id`.execute(db);
  return rows;
}

/** Takes it back, as if it had not been made: who was ended with it goes on, and what came with it goes. */
export async function undoAllocation(
  { id, child }: Undoable,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { rows: ended } = await sql<{ id: Id; until: Day | null }>`
    select before.id, before.ended_on as until
      from history.allocation before
      join allocation made on made.authority = before.authority and made.id = ${id} and made.recorded_at = before.superseded_at
     where before.authority = ${asker.authority} and before.child_id = ${child} and not before.withdrawn`.execute(
    db,
  );
  const { rows: actions } = await sql<{ id: Id }>`
    select id from action where authority = ${asker.authority} and arose_from_id = ${id}`.execute(
    db,
  );
  // Who was ended goes on first: between the two the child would be nobody's, and out of its manager's reach.
  for (const before of ended)
    await correctAllocation(before.id, { ended_on: before.until }, keeping); // prettier-ignore
  for (const action of actions) await withdrawAction(action.id, keeping);
  await withdrawFinishedWithout(id, keeping);
  await withdrawAllocation(id, keeping);
}
