import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Rows that were not taken, or taken with something noted. */
export type Kept = "set aside" | "noted";

/** One thing said of one row of a file in force. */
export type SaidOfRow = {
  id: Id;
  file: string;
  year: number;
  /** The line of the value in the file that brought the row as it stands. */
  row: number;
  table: string;
  laChildId: string;
  /** Where the record holds the child. */
  childId: Id | null;
  column: string;
  value: string;
  reason: string;
};

type Asked = { kept: Kept; file: string | undefined };

const among = ({ kept, file }: Asked, { authority }: Asker) => sql`
  from return_row line
  join return_file file on file.authority = line.authority and file.id = line.file_id
  left join child on child.authority = line.authority and child.la_child_id = line.la_child_id
  cross join lateral jsonb_array_elements(${said[kept]}) told
 where line.authority = ${authority} ${file && isId(file) ? sql`and line.file_id = ${file}::uuid` : sql``}
   and ${kept === "set aside" ? sql`line.set_aside is not null` : sql`line.set_aside is null`}`;

const said = {
  "set aside": sql`jsonb_build_array(line.set_aside)`,
  noted: sql`coalesce(line.notes, '[]') || coalesce(line.remarks, '[]')`,
};

/** How much there is to say of rows now in force. */
export async function countRows(
  asked: Asked,
  db: Db,
  asker: Asker,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count ${among(asked, asker)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** What is said of rows now in force, by year, file and row. */
export async function rowsOf(
  asked: Asked,
  db: Db,
  asker: Asker,
  { from, size }: { from: number; size: number },
): Promise<SaidOfRow[]> {
  const { rows } = await sql<SaidOfRow>`
    select line.id, file.name as file, file.collection_year as year, line.line + coalesce((told->>'below')::integer, 0) as row, line.table_name as "table",
           line.la_child_id as "laChildId", child.id as "childId",
           told->>'column' as "column", coalesce(told->>'value', '') as value, told->>'reason' as reason
    ${among(asked, asker)}
     order by file.collection_year desc, file.name collate "C", line.line, line.id
     limit ${size} offset ${from}
  `.execute(db);
  return rows;
}
