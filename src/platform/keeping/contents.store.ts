import { Refusal } from "#kernel/problem.ts";
import type { Connection } from "../database/connection.ts";
import type { TrailHead } from "../trail/head.ts";
import type { Manifest, TableKept } from "./manifest.ts";

/** Refuses who would be shown only some of the rows: a backup of those would look whole. */
export async function refuseIfBlinkered(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ sees: boolean; who: string }>(
    "select rolsuper or rolbypassrls as sees, current_user as who from pg_roles where rolname = current_user",
  );
  if (rows[0]?.sees !== true)
    throw new Refusal(
      403,
      `${rows[0]?.who} does not see every row: a backup is made by a role that may bypass row security (see docs/operations.md), named in GOLDTHREAD_BACKUP_URL`,
    );
}

/** What the database holds just now, table by table, with the head of each authority's trail. */
export async function contentsOf(
  connection: Connection,
): Promise<Pick<Manifest, "migration" | "heads" | "tables">> {
  const { rows: migrations } = await connection.query<{ name: string }>(
    `select name from platform.migration order by name collate "C" desc limit 1`,
  );
  const { rows: heads } = await connection.query<TrailHead>(
    `select distinct on (authority) authority, number, hash from platform.access_trail order by authority, number desc`,
  );
  return {
    migration: migrations[0]?.name ?? "",
    heads,
    tables: await tablesOf(connection),
  };
}

/** The column that says when a row was written, where a table has one. */
const written = ["superseded_at", "recorded_at", "at", "made_at", "began_at"];

async function tablesOf(connection: Connection): Promise<TableKept[]> {
  const { rows } = await connection.query<{
    name: string;
    stamp: string | null;
  }>(
    `select format('%I.%I', table_schema, table_name) as name,
            (select quote_ident(column_name) from information_schema.columns kept
              where kept.table_schema = held.table_schema and kept.table_name = held.table_name and column_name = any ($1)
              order by array_position($1, column_name::text) limit 1) as stamp
       from information_schema.tables held
      where table_schema in ('platform', 'record', 'history') and table_type = 'BASE TABLE' order by 1`,
    [written],
  );
  const kept = [];
  for (const { name, stamp } of rows) {
    const { rows: counted } = await connection.query<{
      rows: number;
      newest: string | null;
    }>(
      `select count(*) as rows, ${stamp === null ? "null" : `max(${stamp})::text`} as newest from ${name}`,
    );
    kept.push({ table: name, rows: 0, newest: null, ...counted[0] });
  }
  return kept;
}
