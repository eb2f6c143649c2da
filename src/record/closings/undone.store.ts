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
import { changedWith, justMade, type Made } from "../just-made.store.ts";
import type { Keeping, KeptTable } from "../keeping.store.ts";
import { correctInNeedPlan } from "../plans/child-in-need-plan.store.ts";
import { endPlan } from "../plans/plan.store.ts";
import { withdrawClosing } from "./closing.store.ts";

/** A closing its maker can still take back. */
export type UndoableClosing = Made & Named & { step: string };

/** The asker's own, the last first; of one closing, that one or none. */
export async function closingsUndoableBy(
  db: Db,
  asker: Asker,
  only?: Id,
): Promise<UndoableClosing[]> {
  const { rows } = await sql<UndoableClosing>`
    select made.id, made.child_id as child, made.step, child.la_child_id as "laChildId",
           given_names as "givenNames", family_name as "familyName", preferred_name as "preferredName"
      from closing made join child on child.authority = made.authority and child.id = made.child_id
     where ${justMade("closing", asker, only)}
     order by made.recorded_at desc, made.id`.execute(db);
  return rows;
}

/** Takes it back, as if it had not been made: what ended with it goes on, who worked with the child works on. */
export async function undoClosing(made: Made, keeping: Keeping): Promise<void> {
  const endedIn = <Before = unknown>(table: KeptTable) =>
    changedWith<Before>(made, "closing", table, keeping);
  // Those who work with the child first: by them its manager reaches the child.
  for (const { id, gone, ended_on } of await endedIn<Ended>("allocation"))
    if (gone) await restoreAllocation(id, keeping);
    else await correctAllocation(id, { ended_on, ended_because: null }, keeping); // prettier-ignore
  for (const { id, ended_on } of await endedIn<Ended>("child_in_need_plan"))
    await correctInNeedPlan(id, { ended_on }, keeping);
  for (const { id } of await endedIn("referral"))
    await correctReferral(id, { closed_on: null, closure_reason: null }, keeping); // prettier-ignore
  for (const { id } of await endedIn("plan")) await endPlan(id, null, keeping);
  await withdrawFinishedWithout(made.id, keeping);
  await withdrawClosing(made.id, keeping);
}

type Ended = { ended_on: Day | null };
