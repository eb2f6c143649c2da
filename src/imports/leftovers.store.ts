import type { Connection } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";

/** A running import says so every few seconds; one silent for this long was interrupted. */
const silence = "2 minutes";

/**
 * Clears what interrupted imports left in staging and says of them that they were. The
 * embedded database belongs to this process alone, so at its start nothing runs.
 */
export async function clearLeftovers(
  database: Database,
  { atStart }: { atStart: boolean },
): Promise<void> {
  const everything = atStart && database.engine === "PGlite";
  await database.withConnection(async (connection) => {
    await connection.run(
      "begin; set local role goldthread_application; set local lock_timeout = '1s'",
    );
    const { rows: interrupted } = await connection.query<{ id: string }>(
      `update platform.import set status = 'interrupted', ended_at = clock_timestamp()
        where status = 'running' and ($1 or seen_at < clock_timestamp() - $2::interval) returning id`,
      [everything, silence],
    );
    for (const name of await leftover(connection, interrupted, everything))
      await connection.run(`drop table if exists staging.${name}`);
    await connection.run("commit");
  });
}

async function leftover(
  connection: Connection,
  interrupted: { id: string }[],
  everything: boolean,
): Promise<string[]> {
  const marks = interrupted.map(({ id }) =>
    id.replaceAll("-", "").slice(0, 16),
  );
  const { rows } = await connection.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'staging'::regnamespace and relkind = 'r' and relname ~ '_[0-9a-f]{16}$'
        and ($1 or right(relname, 16) = any($2::text[]))`,
    [everything, marks],
  );
  return rows.map(({ name }) => name);
}
