import { createHash } from "node:crypto";
import {
  type Connection,
  connectionOf,
} from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";

/** What an authority's record came to: children, rows of schema record, and a digest of every row and closed version. */
export type Summed = { children: number; rows: number; digest: string };

/**
 * In order of table and key, as COPY writes it, with nothing left to how a server is set: the same rows give the
 * same digest on every engine. How obligations were last derived (record.derivation) is no part of it.
 */
export async function sumUp(
  database: Database,
  authority: string,
): Promise<Summed> {
  const asking = { id: "simulation", authority };
  return reading(database, asking, async (db) => {
    const connection = connectionOf(db);
    await connection.run("set local timezone to 'UTC'; set local datestyle to 'ISO, YMD'; set local extra_float_digits to 1"); // prettier-ignore
    const hash = createHash("sha256");
    const summed = { children: 0, rows: 0 };
    for (const table of await keptTables(connection))
      for (const schema of ["record", "history"] as const) {
        const rows = await addRows(connection, hash, { ...table, schema, authority }); // prettier-ignore
        if (schema === "record") summed.rows += rows;
        if (schema === "record" && table.name === "child") summed.children = rows; // prettier-ignore
      }
    return { ...summed, digest: hash.digest("hex") };
  }, undefined, "engine"); // prettier-ignore
}

type Table = { name: string; columns: string; key: string };

async function keptTables({ query }: Connection): Promise<Table[]> {
  const { rows } = await query<Table>(`
    select kept.relname as name,
           (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = kept.oid and attnum > 0 and not attisdropped) as columns,
           (select string_agg(quote_ident(attname) || case when atttypid = 'text'::regtype then ' collate "C"' else '' end, ', ' order by place)
              from unnest(key.indkey::smallint[]) with ordinality part (number, place)
              join pg_attribute on attrelid = kept.oid and attnum = part.number) as key
      from pg_class kept
      join pg_index key on key.indrelid = kept.oid and key.indisprimary
      join pg_class closed on closed.relname = kept.relname and closed.relnamespace = 'history'::regnamespace
     where kept.relnamespace = 'record'::regnamespace and kept.relkind = 'r'
     order by kept.relname collate "C"`);
  return rows;
}

async function addRows(
  { copyOut }: Connection,
  hash: ReturnType<typeof createHash>,
  table: Table & { schema: "record" | "history"; authority: string },
): Promise<number> {
  const { schema, name, columns, key, authority } = table;
  const closed =
    schema === "history" ? ["superseded_at", "superseded_at, "] : ["", ""];
  const order = [key, closed[0]].filter(Boolean).join(", ");
  hash.update(`${schema}.${name}\n`);
  let rows = 0;
  for await (const piece of copyOut(
    `select ${closed[1]}${columns} from ${schema}.${name} where authority = '${authority.replaceAll("'", "''")}' order by ${order}`,
  )) {
    hash.update(piece);
    rows += piece.split("\n").length - 1;
  }
  return rows;
}
