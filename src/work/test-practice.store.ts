import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";

/** How many visits to a child stand in the record. */
export async function visitsRecorded(child: Id, db: Db): Promise<number> {
  const rows = await db
    .selectFrom("visit")
    .select("id")
    .where("child_id", "=", child)
    .execute();
  return rows.length;
}

/** What the record holds of visits to a child, every column. */
export async function visitsKept(child: Id, db: Db) {
  return db
    .selectFrom("visit")
    .selectAll()
    .where("child_id", "=", child)
    .execute();
}

/** Why records of the child were finished without what a practice check wants. */
export async function reasonsFor(child: Id, db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("finished_without")
    .select("reason")
    .where("child_id", "=", child)
    .execute();
  return rows.map(({ reason }) => String(reason));
}

/** As if a visit had been saved so many hours earlier, or by somebody else. */
export async function asIfSaved(
  visit: Id,
  { hoursAgo = 0, by = null }: { hoursAgo?: number; by?: string | null },
  { withConnection }: Database,
): Promise<void> {
  await withConnection(({ query }) =>
    query(
      `update record.visit set recorded_at = recorded_at - make_interval(hours => $2), recorded_by = coalesce($3, recorded_by)
        where id = $1`,
      [visit, hoursAgo, by],
    ),
  );
}

/** Every text that was ever kept of what a child's plan wants to be different, in order. */
export async function aimsEverKept(child: Id, db: Db): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from (
      select different as words, recorded_at from plan_outcome where child_id = ${child}
      union all
      select different, recorded_at from history.plan_outcome where child_id = ${child}) versions
     group by words order by min(recorded_at)`.execute(db);
  return rows.map(({ words }) => words);
}

/** As if an account had declared that they know the child's family, and the declaration had been matched. */
export async function conflictWith(
  child: Id,
  account: Id,
  authority: string,
  { withConnection }: Database,
): Promise<void> {
  await withConnection(({ query }) =>
    query(
      `insert into record.conflict_of_interest (authority, id, account_id, child_id, person, connection, declared_on, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, 'Amara Obi', 'A neighbour', '2026-09-30', now())`,
      [authority, account, child],
    ),
  );
}

/** On which day the child's referrals were closed, and by which code. */
export async function closedReferrals(child: Id, db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("referral")
    .select(["closed_on", "closure_reason"])
    .where("child_id", "=", child)
    .where("closed_on", "is not", null)
    .execute();
  return rows.map((row) => `${row.closed_on} ${row.closure_reason}`);
}
