import type { Database } from "#platform/database/database.ts";
import { sql } from "kysely";
import { writing } from "#platform/database/transaction.ts";

/** So many children of whom nothing else is known. */
export async function fillWithChildren(
  database: Database,
  authority: string,
  count: number,
): Promise<void> {
  await writing(
    database,
    { id: "test", authority },
    [],
    async (db) =>
      void (await sql`
        insert into record.child (authority, id, la_child_id, given_names, family_name)
        select ${authority}, gen_random_uuid(), 'X' || each, 'Child', 'Number ' || each
          from generate_series(1, ${count}::int) each`.execute(db)),
    "loader",
  );
}
