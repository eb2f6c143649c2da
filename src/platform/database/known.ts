import type { Instant } from "#kernel/london.ts";
import { type Asking, literal } from "./begin.ts";
import type { Connection } from "./connection.ts";

const writeLock = "hashtextextended('goldthread write ' || $1, 0)";

/** Before the rows are read: now, if nobody is writing (whoever starts later gets a later moment). */
export async function settledAt(
  connection: Connection,
  { authority }: Asking,
): Promise<Instant | undefined> {
  const { rows } = await connection.query<{ free: boolean; at: Instant }>(
    `select pg_try_advisory_lock_shared(${writeLock}) as free, clock_timestamp() as at`,
    [authority],
  );
  if (!rows[0]?.free) return undefined;
  await connection.query(`select pg_advisory_unlock_shared(${writeLock})`, [
    authority,
  ]);
  return rows[0].at;
}

export type Known = {
  /** The moment whose knowledge rows now show. */
  known: Instant;
  /** The moment of the authority's last write. */
  moment: Instant;
  /** Known before the last write: the histories are read, and nothing can change what they say. */
  past: boolean;
};

/** Points the transaction's table names at what was known at the moment asked for, and says which moment that is. */
export async function knownMoment(
  connection: Connection,
  { authority }: Asking,
  asked: Instant | undefined,
  settled: Instant | undefined,
): Promise<Known> {
  const { rows } = await connection.query<Known>(
    `select least(coalesce($2::timestamptz, moment), greatest(moment, $3::timestamptz)) as known,
            moment, coalesce($2::timestamptz < moment, false) as past
       from platform.authority where code = $1`,
    [authority, asked ?? null, settled ?? null],
  );
  const [found = { known: "", moment: "", past: false }] = rows;
  if (found.past) {
    await connection.run("set local search_path = known, platform, public");
    await connection.query(
      "select set_config('goldthread.known_at', $1, true)",
      [found.known],
    );
  }
  return found;
}

/** The moment of the authority's last write that has been committed, asked in one message with what goes before and after. */
export async function lastMoment(
  connection: Connection,
  { authority }: Asking,
  { before = "", after = "" }: { before?: string; after?: string },
): Promise<Instant> {
  const [found] = await connection.run<{ moment: Instant }>(
    `${before} select moment from platform.authority where code = ${literal(authority)}; ${after}`,
  );
  return found?.moment ?? "";
}

/** Waits until nobody writes, and keeps everybody from writing until the savepoint is gone back to. */
export async function holdWrites(
  connection: Connection,
  { authority }: Asking,
): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock_shared(${writeLock})`, [
    authority,
  ]);
}
