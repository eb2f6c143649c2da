import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";

/** Files in force that do not hold as many rows as were read from them. */
export async function filesNotWhole(
  db: Db,
  authority: string,
): Promise<{ name: string; read: number; rows: number }[]> {
  const { rows } = await sql<{ name: string; read: number; rows: number }>`
    select file.name, file.read, count(line.id) as rows
      from return_file file
      left join return_row line on line.authority = file.authority and line.file_id = file.id
     where file.authority = ${authority}
     group by file.id, file.name, file.read having count(line.id) <> file.read order by file.name`.execute(
    db,
  );
  return rows;
}
