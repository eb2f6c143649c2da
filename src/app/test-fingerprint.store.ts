import type { Database } from "#platform/database/database.ts";

/** What every request leaves behind, whatever it is for: and, of an account, when it was last used. */
const left = [
  "platform.access_trail",
  "platform.session",
  "platform.trail_watched",
];

/** For tests: what every table of a database holds, as one hash each. */
export async function fingerprint(
  database: Database,
): Promise<Record<string, string>> {
  return database.withConnection(async (connection) => {
    const { rows: tables } = await connection.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('platform', 'record', 'history') and table_type = 'BASE TABLE' order by 1`,
    );
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      if (left.includes(name)) continue;
      const { rows } = await connection.query<{ hash: string }>(
        `select coalesce(md5(string_agg(kept, '' order by kept)), 'empty') as hash
           from (select md5((to_jsonb(held) - 'last_used_at')::text) as kept from ${name} held) each`,
      );
      hashes[name] = rows[0]?.hash ?? "";
    }
    return hashes;
  });
}

export type RowKept = {
  place: string;
  result: string;
  relationship: string | null;
  disclosed: number;
};

/** For tests: the rows of an authority's trail after a number of them. */
export async function rowsAfter(
  database: Database,
  authority: string,
  count: number,
): Promise<RowKept[]> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<RowKept>(
      "select place, result, relationship, disclosed from platform.access_trail where authority = $1 and number > $2 order by number",
      [authority, count],
    );
    return rows;
  });
}
