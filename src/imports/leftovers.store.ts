import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";

const lockOf = (id: string) =>
  `hashtextextended('goldthread import ' || ${id}, 0)`;

/**
 * Runs an import under a lock that lasts exactly as long as the process that runs it, so that
 * any other can tell a running import from an interrupted one. The embedded database has one
 * connection and one process, and needs no telling.
 */
export async function alive<Result>(
  { withAnother }: Database,
  id: Id,
  work: () => Promise<Result>,
): Promise<Result> {
  if (withAnother === undefined) return work();
  return withAnother(async (connection) => {
    await connection.query(`select pg_advisory_lock(${lockOf("$1")})`, [id]);
    try {
      return await work();
    } finally {
      await connection.query(`select pg_advisory_unlock(${lockOf("$1")})`, [
        id,
      ]);
    }
  });
}

/** Clears what interrupted imports left in staging, and says of them that they were. For the start of a process. */
export async function clearLeftovers(database: Database): Promise<void> {
  await database.withConnection(async (connection) => {
    await connection.run("begin; set local role goldthread_loader");
    const { rows: interrupted } = await connection.query<{ id: Id }>(
      `update platform.import set status = 'interrupted', ended_at = clock_timestamp()
        where status = 'running' and pg_try_advisory_xact_lock(${lockOf("id::text")}) returning id`,
    );
    const marks = interrupted.map(({ id }) =>
      id.replaceAll("-", "").slice(0, 16),
    );
    for (const name of await leftBy(connection, marks))
      await connection.run(`drop table if exists staging.${name}`);
    await connection.run("commit");
  });
}

async function leftBy(
  connection: Connection,
  marks: readonly string[],
): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'staging'::regnamespace and relkind = 'r' and right(relname, 16) = any($1::text[])`,
    [marks],
  );
  return rows.map(({ name }) => name);
}
