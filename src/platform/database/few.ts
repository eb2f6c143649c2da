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
  /** Gives what was looked at before. */
  const look = async ({ path, known, few }: Look) => {
    const { rows } = await query<Look>(
      `select current_setting('search_path') as path, coalesce(current_setting('goldthread.known_at', true), '') as known, '' as few,
              set_config('search_path', $1, true), set_config('goldthread.known_at', $2, true), set_config('goldthread.few', $3, true)`,
      [path, known, few],
    );
    return rows[0]!;
  };
  const few = `{${children.join(",")}}`;
  const before = await look({ path: "few, platform, public", known: moment, few }); // prettier-ignore
  const result = await work();
  await look(before);
  return result;
}

type Look = { path: string; known: string; few: string };
