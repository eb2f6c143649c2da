import { sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";

/** The hash of every content that any document of an authority has or had. */
export async function contentsKept(
  db: Db,
  authority: string,
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from record.document where authority = ${authority}
     union
    select sha256 from history.document where authority = ${authority}
     order by 1`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}
