import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";

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
