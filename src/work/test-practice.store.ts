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
