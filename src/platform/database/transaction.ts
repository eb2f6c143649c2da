import { sql } from "kysely";
import type { Instant } from "#kernel/london.ts";
import { type Connection, type Db, queryBuilder } from "./connection.ts";
import type { Database } from "./database.ts";
import { type Asking, type Role, begin } from "./begin.ts";
import { everyone } from "./everyone.ts";
import { knownMoment, settledAt } from "./known.ts";

export type { Asking, Role } from "./begin.ts";

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
    const { known } = await knownMoment(connection, asking, asked, settled);
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
  work: (db: Db, write: Write) => Promise<Result>,
  role: "application" | "loader" = "application",
): Promise<Result> {
  return database.withConnection(async (connection) => {
    await begin(connection, asking, role, "read committed");
    const result = await write(connection, asking, beforeCommit, work);
    await connection.run("commit");
    return result;
  });
}

/** A transaction that writes nothing of the record: a setting, what is staged. Takes no lock. */
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

/** Inside a transaction that is open: the write itself, and what follows from it. */
export async function write<Result>(
  connection: Connection,
  { authority }: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: (db: Db, write: Write) => Promise<Result>,
): Promise<Result> {
  const { rows } = await connection.query<{ moment: Instant }>(
    "select platform.begin_write($1) as moment",
    [authority],
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
      await everyone(db, () => follow(db, { authority, moment, ids }));
  return result;
}

/** Counts the rows a statement touched, for stores written as SQL. */
export async function touched(db: Db, statement: ReturnType<typeof sql>) {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0n);
}
