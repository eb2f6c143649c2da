import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";

/**
 * The moments at which anything was recorded of these children that has not been derived from
 * yet, in order, each with the children it concerns.
 */
export async function momentsOf(
  db: Db,
  authority: string,
  ids: ReadonlySet<Id>,
): Promise<{ moment: Instant; ids: Id[] }[]> {
  const { query } = connectionOf(db);
  const all = `{${[...ids].join(",")}}`;
  const tables = await tablesAboutChildren(db);
  const recorded = tables.flatMap((table) =>
    ["record", "history"].map(
      (schema) =>
        `select ${table === "child" ? "id" : "child_id"} as child_id, recorded_at from ${schema}.${table} where authority = $1 and ${table === "child" ? "id" : "child_id"} = any($2::uuid[])`,
    ),
  );
  const { rows } = await query<{ moment: Instant; child_id: Id }>(
    `select distinct recorded.recorded_at as moment, recorded.child_id
       from (${recorded.join(" union all ")}) recorded
       left join record.derivation last on last.authority = $1 and last.child_id = recorded.child_id
      where last.recorded_at is null or recorded.recorded_at > last.recorded_at
      order by 1, 2`,
    [authority, all],
  );
  const moments: { moment: Instant; ids: Id[] }[] = [];
  for (const { moment, child_id } of rows) {
    const last = moments.at(-1);
    if (last?.moment === moment) last.ids.push(child_id);
    else moments.push({ moment, ids: [child_id] });
  }
  return moments;
}

/** Every table that tells of a child, but for what is derived from them. */
async function tablesAboutChildren(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'history' and column_name = 'child_id' and table_name <> 'obligation'
     order by 1`.execute(db);
  return ["child", ...rows.map(({ name }) => name)];
}
