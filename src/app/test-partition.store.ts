import type { Database } from "#platform/database/database.ts";

/** Tables with rows of several authorities, and the column that says whose. */
type Table = { name: string; column: string; guarded: boolean };

/**
 * Does the work while requests can read the rows of one authority and no other's, in any table: as on a machine
 * that holds that authority's shard alone. What guarded the tables before guards them still.
 */
export async function withOnePartition<Result>(
  database: Database,
  authority: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const tables = await sharedTables(database);
  const run = (script: string) =>
    database.withConnection((connection) => connection.run(script));
  const only = `'${authority.replaceAll("'", "''")}'`;
  await run(
    tables
      .map(
        ({ name, column, guarded }) => `
    ${guarded ? "" : `alter table ${name} enable row level security; create policy everyone on ${name} using (true);`}
    create policy one_partition on ${name} as restrictive for select
      to goldthread_application, goldthread_engine using (${column} = ${only})`,
      )
      .join(";"),
  );
  try {
    return await work();
  } finally {
    await run(
      tables
        .map(
          ({ name, guarded }) => `drop policy one_partition on ${name};
      ${guarded ? "" : `drop policy everyone on ${name}; alter table ${name} disable row level security`}`,
        )
        .join(";"),
    );
  }
}

async function sharedTables(database: Database): Promise<Table[]> {
  return database.withConnection(async ({ query }) => {
    const { rows } = await query<Table>(
      `select format('%I.%I', nspname, relname) as name, attname as "column", relrowsecurity as guarded
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         join pg_attribute on attrelid = pg_class.oid
        where nspname in ('record', 'history', 'platform') and relkind = 'r'
          and (attname = 'authority' or (relname = 'authority' and attname = 'code'))`,
    );
    return rows;
  });
}
