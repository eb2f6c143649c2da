import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  correctAllocation,
  restoreAllocation,
} from "../allocations/allocation.store.ts";
import type { Named } from "../children/child-words.ts";
import { withdrawFinishedWithout } from "../corrections/finished-without.store.ts";
import { correctReferral } from "../front-door/front-door.store.ts";
import type { Keeping } from "../keeping.store.ts";
import { correctInNeedPlan } from "../plans/child-in-need-plan.store.ts";
import { endPlan } from "../plans/plan.store.ts";
import { writtenSince } from "../written-since.store.ts";
import { withdrawClosing } from "./closing.store.ts";

/** A closing its maker can still take back: it is not an hour old, and nothing was written of the child since. */
export type UndoableClosing = Named & { id: Id; child: Id; step: string };

/** The asker's own, the last first; of one closing, that one or none. */
export async function closingsUndoableBy(
  db: Db,
  { authority, id }: Asker,
  only?: Id,
): Promise<UndoableClosing[]> {
  const { rows } = await sql<UndoableClosing>`
    select made.id, made.child_id as child, made.step, child.la_child_id as "laChildId",
           given_names as "givenNames", family_name as "familyName", preferred_name as "preferredName"
      from closing made join child on child.authority = made.authority and child.id = made.child_id
     where made.authority = ${authority} and made.recorded_by = ${id} and made.recorded_at > now() - interval '1 hour'
       and not exists (select from history.closing before where before.authority = made.authority and before.child_id = made.child_id and before.id = made.id)
       and ${only === undefined ? sql`true` : sql`made.id = ${only}`}
       and not ${writtenSince(authority)}
     order by made.recorded_at desc, made.id`.execute(db);
  return rows;
}

/** Takes it back, as if it had not been made: what ended with it goes on, who worked with the child works on. */
export async function undoClosing(
  { id, child }: UndoableClosing,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const endedIn = async <Row>(table: string) => {
    const { rows } = await sql<Row & { id: Id; gone: boolean }>`
      select before.*, stands.withdrawn as gone
        from ${sql.table(`history.${table}`)} before
        join closing made on made.authority = before.authority and made.id = ${id} and made.recorded_at = before.superseded_at
        join ${sql.table(`record.${table}`)} stands on stands.authority = before.authority and stands.id = before.id
       where before.authority = ${asker.authority} and before.child_id = ${child} and not before.withdrawn
       order by before.id`.execute(db);
    return rows;
  };
  // Those who work with the child first: by them its manager reaches the child.
  for (const before of await endedIn<{ ended_on: Day | null }>("allocation"))
    if (before.gone) await restoreAllocation(before.id, keeping);
    else await correctAllocation(before.id, { ended_on: before.ended_on, ended_because: null }, keeping); // prettier-ignore
  for (const before of await endedIn<{ ended_on: Day | null }>(
    "child_in_need_plan",
  ))
    // prettier-ignore
    await correctInNeedPlan(before.id, { ended_on: before.ended_on }, keeping);
  for (const before of await endedIn("referral"))
    await correctReferral(before.id, { closed_on: null, closure_reason: null }, keeping); // prettier-ignore
  for (const before of await endedIn("plan"))
    await endPlan(before.id, null, keeping);
  await withdrawFinishedWithout(id, keeping);
  await withdrawClosing(id, keeping);
}
