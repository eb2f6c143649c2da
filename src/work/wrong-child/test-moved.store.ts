import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { worldIn } from "#record/test-world.ts";

/** Every text that begins with the words in any version of any row about the child, as the asker may read it. */
export async function wordsAbout(
  child: Id,
  words: string,
  { read, asker }: Awaited<ReturnType<typeof worldIn>>,
): Promise<string[]> {
  return read(async (db) => {
    const { rows: columns } = await sql<{
      place: string;
      name: string;
      column: string;
    }>`
      select text.table_schema as place, text.table_name as name, text.column_name as column
        from information_schema.columns text
        join information_schema.columns about on about.table_schema = text.table_schema and about.table_name = text.table_name
         and about.column_name = 'child_id'
       where text.table_schema in ('record', 'history') and text.data_type = 'text'`.execute(
      db,
    );
    const found = columns.map(
      ({ place, name, column }) => sql`
        select ${sql.id(column)} as words from ${sql.id(place, name)}
         where authority = ${asker.authority} and child_id = ${child} and ${sql.id(column)} like ${`${words}%`}`,
    );
    const { rows } = await sql<{ words: string }>`${sql.join(found, sql` union all `)}`.execute(db); // prettier-ignore
    return rows.map((row) => row.words);
  });
}
