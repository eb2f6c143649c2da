import { sql } from "kysely";
import { type Id, newId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { type Role, within, writing } from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";

/** Where the words of a supervision file are seen by raw SQL, by the name of the place. */
export async function wordsSeen(
  database: Database,
  asker: Asker,
  role: Role = "application",
): Promise<string[]> {
  return within(
    database,
    asker,
    async (db) => {
      await sql`select set_config('goldthread.known_at', clock_timestamp()::text, true)`.execute(
        db,
      );
      const seen: string[] = [];
      for (const schema of ["record", "history", "now", "known"]) {
        const { rows } = await sql`
          select 1 from ${sql.id(schema, "worker_supervision")}`.execute(db);
        if (rows.length > 0) seen.push(schema);
      }
      if (role !== "application") return seen;
      const drafts = await sql`
        select 1 from platform.draft where ended_at is null`.execute(db);
      return drafts.rows.length > 0 ? [...seen, "draft"] : seen;
    },
    role,
  );
}

/** Writes in a worker's file as the application, whatever the pages would have said. */
export async function writtenAs(
  database: Database,
  asker: Asker,
  { worker, by }: { worker: Id; by: Id },
): Promise<void> {
  await writing(database, asker, [], async (db) => {
    await sql`
      insert into record.worker_supervision (authority, id, practitioner_id, supervised_by, supervised_on, how)
      values (${asker.authority}, ${newId()}, ${worker}, ${by}, '2026-01-05', 'As the test has it')`.execute(
      db,
    );
  });
}

/** As if what stands in the files had been written so many hours earlier. */
export async function asIfWritten(
  { withConnection }: Database,
  hoursAgo: number,
  worker: Id,
): Promise<void> {
  await withConnection(({ query }) =>
    query(
      "update record.worker_supervision set recorded_at = recorded_at - make_interval(hours => $1) where practitioner_id = $2",
      [hoursAgo, worker],
    ),
  );
}

/** As if somebody else had written what stands in a file. */
export async function asIfWrittenBy(
  { withConnection }: Database,
  by: Id,
  worker: Id,
): Promise<void> {
  await withConnection(({ query }) =>
    query(
      "update record.worker_supervision set supervised_by = $1 where practitioner_id = $2",
      [by, worker],
    ),
  );
}

/** The team somebody works in. */
export async function teamOf(worker: Id, db: Db): Promise<Id> {
  const { rows } = await sql<{ team_id: Id }>`
    select team_id from team_membership where practitioner_id = ${worker}`.execute(
    db,
  );
  return rows[0]?.team_id ?? "";
}
