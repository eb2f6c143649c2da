import { sql } from "kysely";
import type { Instant } from "#kernel/london.ts";
import {
  type Connection,
  type Db,
  connectionOf,
  queryBuilder,
} from "./connection.ts";
import type { Database } from "./database.ts";

/** Whoever asks, as the database needs to know them. */
export type Asking = { id: string; authority: string };

/** What a write told the platform: its moment, and the ids whose derived rows must follow before commit. */
export type Write = {
  moment: Instant;
  changed(...ids: string[]): void;
};

/** Runs inside a write, before its commit, as the engine, over every id the write changed. */
export type BeforeCommit = (
  db: Db,
  change: { authority: string; moment: Instant; ids: ReadonlySet<string> },
) => Promise<void>;

export type Role = "application" | "engine" | "loader";

/**
 * Reads in one snapshot. `known` is the moment whose knowledge the rows show: the one asked
 * for, or the latest that no running write can still change. As known before the last write,
 * the same table names mean the rows as they were then.
 */
export async function reading<Result>(
  database: Database,
  asking: Asking,
  work: (db: Db, known: Instant) => Promise<Result>,
  asked?: Instant,
  role: Role = "application",
): Promise<Result> {
  return database.withConnection(async (connection) => {
    const settled =
      asked === undefined ? undefined : await settledAt(connection, asking);
    await begin(connection, asking, role, "repeatable read, read only");
    const known = await knownMoment(connection, asking, asked, settled);
    const result = await work(queryBuilder(connection), known);
    await connection.run("commit");
    return result;
  });
}

/** Writes, deriving what follows, in one transaction; the authority's other writers wait for it. */
export async function writing<Result>(
  database: Database,
  asking: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: Writing<Result>,
  role: "application" | "loader" = "application",
): Promise<Result> {
  return database.withConnection(async (connection) => {
    const { result } = await write(
      connection,
      asking,
      beforeCommit,
      work,
      role,
    );
    await connection.run("commit");
    return result;
  });
}

/**
 * What would follow from a write: it is made, all that follows is derived, `look` sees it, and it is
 * taken back. Nobody else ever sees any of it.
 */
export async function supposing<Result>(
  database: Database,
  asking: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: Writing<unknown>,
  look: (db: Db) => Promise<Result>,
): Promise<Result> {
  return database.withConnection(async (connection) => {
    const { db } = await write(
      connection,
      asking,
      beforeCommit,
      work,
      "application",
    );
    const seen = await look(db);
    await connection.run("rollback");
    return seen;
  });
}

type Writing<Result> = (db: Db, write: Write) => Promise<Result>;

/** All of a write but its end. */
async function write<Result>(
  connection: Connection,
  asking: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: Writing<Result>,
  role: "application" | "loader",
): Promise<{ result: Result; db: Db }> {
  await begin(connection, asking, role, "read committed");
  const { rows } = await connection.query<{ moment: Instant }>(
    "select platform.begin_write($1) as moment",
    [asking.authority],
  );
  const moment = rows[0]?.moment ?? "";
  const ids = new Set<string>();
  const db = queryBuilder(connection);
  const result = await work(db, {
    moment,
    changed: (...more) => more.forEach((id) => ids.add(id)),
  });
  if (ids.size > 0)
    for (const follow of beforeCommit)
      await asEngine(db, () =>
        follow(db, { authority: asking.authority, moment, ids }),
      );
  return { result, db };
}

/** A transaction that writes nothing of the record: a trail line, a setting, what is staged. Takes no lock. */
export async function within<Result>(
  database: Database,
  asking: Asking,
  work: (db: Db) => Promise<Result>,
  role: Role = "application",
): Promise<Result> {
  return database.withConnection(async (connection) => {
    await begin(connection, asking, role, "read committed");
    const result = await work(queryBuilder(connection));
    await connection.run("commit");
    return result;
  });
}

/** Inside a running write: what only the engine may do, then back to the role that was. */
async function asEngine<Result>(db: Db, work: () => Promise<Result>) {
  const connection = connectionOf(db);
  const { rows } = await connection.query<{ role: string }>(
    "select current_user as role",
  );
  await connection.run("set local role goldthread_engine");
  const result = await work();
  await connection.run(`set local role ${rows[0]?.role}`);
  return result;
}

async function begin(
  connection: Connection,
  { id, authority }: Asking,
  role: Role,
  mode: string,
) {
  await connection.run(
    `begin isolation level ${mode}; set local role goldthread_${role}; set local search_path = now, platform, public`,
  );
  await connection.query(
    "select set_config('goldthread.actor', $1, true), set_config('goldthread.authority', $2, true)",
    [id, authority],
  );
}

/** Before the snapshot: now, if nobody is writing (whoever starts later gets a later moment). */
async function settledAt(connection: Connection, { authority }: Asking) {
  const key = "hashtextextended('goldthread write ' || $1, 0)";
  const { rows } = await connection.query<{ free: boolean; at: Instant }>(
    `select pg_try_advisory_lock_shared(${key}) as free, clock_timestamp() as at`,
    [authority],
  );
  if (!rows[0]?.free) return undefined;
  await connection.query(`select pg_advisory_unlock_shared(${key})`, [
    authority,
  ]);
  return rows[0].at;
}

async function knownMoment(
  connection: Connection,
  { authority }: Asking,
  asked: Instant | undefined,
  settled: Instant | undefined,
): Promise<Instant> {
  const { rows } = await connection.query<{ known: Instant; then: boolean }>(
    `select least(coalesce($2::timestamptz, moment), greatest(moment, $3::timestamptz)) as known,
            coalesce($2::timestamptz < moment, false) as "then"
       from platform.authority where code = $1`,
    [authority, asked ?? null, settled ?? null],
  );
  const { known = "", then = false } = rows[0] ?? {};
  if (then) {
    await connection.run("set local search_path = known, platform, public");
    await connection.query(
      "select set_config('goldthread.known_at', $1, true)",
      [known],
    );
  }
  return known;
}

/** Counts the rows a statement touched, for stores written as SQL. */
export async function touched(db: Db, statement: ReturnType<typeof sql>) {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0n);
}
