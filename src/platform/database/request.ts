import type { Instant } from "#kernel/london.ts";
import { type Asking, opening, rememberAsking } from "./begin.ts";
import { type Connection, type Db, queryBuilder } from "./connection.ts";
import type { Database } from "./database.ts";
import type { TrailRow } from "../trail/trail-line.ts";
import { holdWrites, type Known, knownMoment, lastMoment, settledAt } from "./known.ts"; // prettier-ignore
import { type BeforeCommit, type Write, write } from "./transaction.ts";

/** What one request may do: all of it in one transaction, which is committed before anything is shown. */
export type Doing = {
  /** Reads whose answers agree with one another, as known now or at the moment asked for. It leaves nothing behind. */
  read<Result>(
    work: (db: Db, known: Instant) => Promise<Result>,
    asked?: Instant,
  ): Promise<Result>;
  /** Writes in the record, with what follows; the authority's other writers wait for the commit. */
  write<Result>(
    work: (db: Db, write: Write) => Promise<Result>,
  ): Promise<Result>;
  /**
   * What would follow from a write: it is made, all that follows is derived, `look` sees it, and it is
   * taken back. Nobody else ever sees any of it.
   */
  suppose<Result>(
    work: (db: Db, write: Write) => Promise<unknown>,
    look: (db: Db) => Promise<Result>,
  ): Promise<Result>;
  /** Writes what is not of the record: a setting, a notice. */
  keep<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
};

/**
 * Runs a request in one transaction. What is written last, knowing the result, is its `row` of the
 * access trail, under whose lock nobody waits longer than the commit takes in memory. When this
 * resolves all of it is on disk.
 */
export async function together<Result>(
  database: Database,
  asking: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: (doing: Doing) => Promise<Result>,
  row: (result: Result) => TrailRow,
): Promise<Result> {
  const done = await database.withConnection(async (connection) => {
    // Opened in the same message as the first thing asked.
    let start = opening(connection, asking, "application", "read committed");
    const opened = () => {
      const first = start;
      start = "";
      return first;
    };
    const open = async () => {
      if (start !== "") await connection.run(opened());
    };
    const result = await work({
      read: (work, asked) =>
        agreeing(connection, asking, work, { asked, before: opened() }),
      async write(work) {
        await open();
        return write(connection, asking, beforeCommit, work);
      },
      async suppose(work, look) {
        await open();
        return supposing(connection, asking, beforeCommit, work, look);
      },
      async keep(work) {
        await open();
        return work(queryBuilder(connection));
      },
    });
    // In one breath with the commit, so without values apart; digits alone need no quoting.
    const told = Buffer.from(JSON.stringify(row(result))).toString("hex");
    const disk = await connection.commitSoon(
      `${opened()} call platform.link_access('${told}')`,
    );
    return { result, disk };
  });
  // Others have the connection meanwhile.
  await done.disk.reached();
  return done.result;
}

async function supposing<Result>(
  connection: Connection,
  asking: Asking,
  beforeCommit: readonly BeforeCommit[],
  work: (db: Db, write: Write) => Promise<unknown>,
  look: (db: Db) => Promise<Result>,
): Promise<Result> {
  await connection.run("savepoint supposing");
  await write(connection, asking, beforeCommit, work);
  const seen = await look(queryBuilder(connection));
  await connection.run(
    "rollback to savepoint supposing; release savepoint supposing",
  );
  return seen;
}

const readOnly = "savepoint reading; set local transaction_read_only = on;";
const end = "rollback to savepoint reading; release savepoint reading";

/**
 * At read committed each statement sees the newest rows. Where nothing was written between the
 * first and the last of them they agree; otherwise all is read again while writers wait.
 */
async function agreeing<Result>(
  connection: Connection,
  asking: Asking,
  work: (db: Db, known: Instant) => Promise<Result>,
  { asked, before }: { asked: Instant | undefined; before: string },
): Promise<Result> {
  const first = await readFrom(connection, asking, asked, before);
  const { known, moment, past, settled } = first;
  const result = await work(queryBuilder(connection), known);
  if (past) {
    await connection.run(end);
    return result;
  }
  if ((await lastMoment(connection, asking, { after: end })) === moment)
    return result;
  await connection.run(`${readOnly} ${rememberAsking}`);
  await holdWrites(connection, asking);
  const again = await knownMoment(connection, asking, asked, settled);
  const agreed = await work(queryBuilder(connection), again.known);
  await connection.run(end);
  return agreed;
}

/** The moment that is read at: with nothing asked for, that of the last write, which takes one message with what went before. */
async function readFrom(
  connection: Connection,
  asking: Asking,
  asked: Instant | undefined,
  before: string,
): Promise<Known & { settled?: Instant | undefined }> {
  if (asked === undefined) {
    const moment = await lastMoment(connection, asking, { before: `${before} ${readOnly}` }); // prettier-ignore
    return { known: moment, moment, past: false };
  }
  if (before !== "") await connection.run(before);
  const settled = await settledAt(connection, asking);
  await connection.run(readOnly);
  return {
    ...(await knownMoment(connection, asking, asked, settled)),
    settled,
  };
}
