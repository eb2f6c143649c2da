import { type Db, connectionOf } from "./connection.ts";
import type { Instant } from "#kernel/london.ts";

/**
 * Asks within a reading: there the same table names mean the rows of these children alone, as
 * they were known at the moment. Afterwards they mean what they meant before.
 */
export async function ofFew<Result>(
  db: Db,
  children: readonly string[],
  moment: Instant,
  work: () => Promise<Result>,
): Promise<Result> {
  const { query } = connectionOf(db);
  const { rows } = await query<{ path: string; known: string }>(
    `select current_setting('search_path') as path, coalesce(current_setting('goldthread.known_at', true), '') as known`,
  );
  const look = (path: string, known: string, few: string) =>
    query(
      `select set_config('search_path', $1, true), set_config('goldthread.known_at', $2, true), set_config('goldthread.few', $3, true)`,
      [path, known, few],
    );
  await look("few, platform, public", moment, `{${children.join(",")}}`);
  const result = await work();
  await look(rows[0]?.path ?? "", rows[0]?.known ?? "", "");
  return result;
}
