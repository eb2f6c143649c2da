import type { Database } from "#platform/database/database.ts";

/**
 * What a server's autovacuum would come to do in its time, and the embedded database never does: after so many
 * rows at once the planner must know how many there are, and indexes must be readable without their rows.
 */
export async function tidy(database: Database): Promise<void> {
  await database.withConnection(async ({ run, query }) => {
    const { rows } = await query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('record', 'history') or (schemaname, tablename) = ('platform', 'obligation_settled')`,
    );
    await run("set role goldthread_owner");
    for (const { name } of rows) await run(`vacuum (analyze) ${name}`);
    await run("reset role");
  });
}
