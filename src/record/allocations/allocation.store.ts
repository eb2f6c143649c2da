import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps, type NewRow } from "../keeping.store.ts";
import { allocationProblems } from "./allocation.ts";

export const {
  record: recordAllocation,
  correct: correctAllocation,
  withdraw: withdrawAllocation,
  restore: restoreAllocation,
} = keeps("allocation", async (allocation, { db, asker }) => [
  ...(await conflictProblems(allocation, db)),
  ...allocationProblems(
    allocation,
    await db
      .selectFrom("practitioner")
      .select("registered")
      .where("authority", "=", asker.authority)
      .where("id", "=", allocation.practitioner_id)
      .executeTakeFirst(),
  ),
]);

/** Whoever declared that they know the family is not given the child. Whoever allocates is told no more than that. */
async function conflictProblems(
  { child_id, practitioner_id, ended_on }: NewRow<"allocation">,
  db: Db,
): Promise<Problem[]> {
  if (ended_on) return [];
  const { rows } = await sql`
    select from platform.practitioners_in_conflict(${child_id}) known (id) where known.id = ${practitioner_id}::uuid`.execute(
    db,
  );
  return rows.length > 0
    ? [{ field: "practitioner_id", message: "Choose somebody else" }]
    : [];
}

/** One time somebody worked with a child in one role. */
export type Spell = {
  id: Id;
  practitioner: Id;
  role: string;
  from: Day;
  until: Day | null;
};

/** Everybody who works or worked with a child, the last to begin first. */
export const spellsOf = (
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Spell[]> =>
  db
    .selectFrom("allocation")
    .select([
      "id",
      "practitioner_id as practitioner",
      "role",
      "started_on as from",
      "ended_on as until",
    ])
    .where("authority", "=", authority)
    .where("child_id", "=", childId)
    .orderBy("started_on", "desc")
    .orderBy("id")
    .execute();

/** Somebody else takes over the day after. */
export const endAllocation = (
  { id, practitioner, role, from }: Spell,
  on: Day,
  keeping: Keeping,
) =>
  correctAllocation(
    id,
    { practitioner_id: practitioner, role, started_on: from, ended_on: on },
    keeping,
  );
