import type { Database } from "#platform/database/database.ts";

/** Every table of the record that says of which child a row is, and has an id for it. */
const ofChild = `
  select table_name as name from information_schema.columns
   where table_schema = 'record' and column_name in ('child_id', 'id')
   group by table_name having count(*) = 2 order by 1`;

/** For tests: one id of each kind that is a child’s, by the table, the child’s own among them; and of drafts about the child. */
export async function idsOf(
  { withConnection }: Database,
  authority: string,
  child: string,
): Promise<ReadonlyMap<string, string>> {
  return withConnection(async ({ query }) => {
    const ids = new Map([["child", child]]);
    const { rows: tables } = await query<{ name: string }>(ofChild);
    for (const { name } of tables) {
      const { rows } = await query<{ id: string }>(
        `select id from record.${name} where authority = $1 and child_id = $2 order by id limit 1`,
        [authority, child],
      );
      if (rows[0]) ids.set(name, rows[0].id);
    }
    const { rows } = await query<{ id: string }>(
      "select id from platform.draft where authority = $1 and about_id = $2 and ended_at is null limit 1",
      [authority, child],
    );
    if (rows[0]) ids.set("draft", rows[0].id);
    return ids;
  });
}

/**
 * For tests: all that is kept about a child, closed versions too, and all that others keep which names any of these ids.
 * A form sends the ids of new rows: where one was used for a row of another kind, that row is what is named.
 */
export async function keptOf(
  { withConnection }: Database,
  authority: string,
  child: string,
  ids: readonly string[],
) {
  return withConnection(async ({ query }) => {
    const { rows: tables } = await query<{ name: string }>(ofChild);
    const own: Record<string, string> = {};
    const elsewhere: string[] = [];
    const used = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await query<{ id: string }>(
        `select id from record.${name} where authority = $1 and child_id <> $2 and id::text = any ($3::text[])`,
        [authority, child, ids],
      );
      for (const { id } of rows) used.add(id);
    }
    const theirs = ids.filter((id) => !used.has(id));
    for (const { name } of [{ name: "child" }, ...tables]) {
      const about = name === "child" ? "id" : "child_id";
      for (const schema of ["record", "history"]) {
        const { rows } = await query<{ hash: string | null }>(
          `select md5(string_agg(md5(held::text), '' order by md5(held::text))) as hash
             from ${schema}.${name} held where authority = $1 and ${about} = $2`,
          [authority, child],
        );
        own[`${schema}.${name}`] = rows[0]?.hash ?? "none";
      }
      const { rows } = await query<{ id: string; key: string }>(
        `select held.id, each.key from record.${name} held, jsonb_each_text(to_jsonb(held)) as each (key, value)
          where held.authority = $1 and held.${about} <> $2 and each.key <> 'id' and each.value = any ($3::text[])`,
        [authority, child, theirs],
      );
      elsewhere.push(...rows.map(({ id, key }) => `${key} of ${name} ${id}`));
    }
    return { own, elsewhere };
  });
}
