import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { Refusal } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { within } from "#platform/database/transaction.ts";
import { draftOf, keepDraft } from "#platform/drafts/draft.store.ts";
import { tester } from "#platform/test-database.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { unprivileged } from "../scripts/postgres.ts";
import { authority } from "./kill-server.ts";
import { draftsOutOfReach } from "./draft-out-of-reach.ts";
import { relayTo } from "./relay.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

/** The database gone, slow and full: pages say so in words, nothing is left half, and all is well when it is back. */
export async function outOfReach(url: string): Promise<boolean[]> {
  return [await goneAndSlow(url), await draftsOutOfReach(url), await full(url)];
}

/** Between the server and its database stands a relay, which can be cut and can be slow. */
async function goneAndSlow(url: string): Promise<boolean> {
  const relay = await relayTo(url);
  const own = new URL(url);
  own.port = String(relay.port);
  const server = await serve(own.href);
  const visit = await visitor(server.address);
  const words = async () => {
    const { status, text } = await visit.look("/notices");
    const plain =
      /cannot be reached just now\. Nothing of what you sent was kept/.test(
        text,
      );
    return status === 503 && plain && !/ECONN|at .*\.ts:/.test(text);
  };
  const well = async () => (await visit.look("/notices")).status === 200;
  const before = await well();
  relay.cut();
  const told = [await words(), await words()];
  await relay.mend();
  const after = await well();
  relay.slow(400);
  const slowly = await well();
  server.process.kill("SIGTERM");
  await server.ended;
  relay.close();
  const ok = before && told.every(Boolean) && after && slowly;
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R6] database gone: said in words ${told.filter(Boolean).length} of 2 times; back: ${after ? "well" : "not"}; slow: ${slowly ? "well" : "not"}`,
  );
  return ok;
}

/** A disk of 64 MB that fills up in the middle of a write. Only root can make one. */
async function full(url: string): Promise<boolean> {
  const disk = mkdtempSync(join(tmpdir(), "goldthread-full-"));
  const mounted = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    "size=64m",
    "tmpfs",
    disk,
  ]);
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true });
    console.log("A small disk cannot be made here: a full one was not tried.");
    return true;
  }
  const account = unprivileged();
  if (account) chownSync(disk, account.uid, account.gid);
  const database = await openDatabase({ url });
  const say = (script: string) =>
    database.withConnection((connection) => connection.run(script));
  try {
    await say(`create tablespace small location '${disk}'`);
    await say(filler);
    const before = await rowsIn(database);
    const typed = await typing(database);
    const filling = write(database, 200_000);
    const told = await filling.then(
      () => "nothing",
      (error: unknown) => error,
    );
    const inWords = told instanceof Refusal && told.status === 503;
    const nothingHalf = (await rowsIn(database)) === before;
    const typedStill = (await typed()) === words;
    // Somebody makes room.
    await say("drop table staging.filler");
    await say(filler);
    const again = await write(database, 10).then(
      () => true,
      () => false,
    );
    const ok = inWords && nothingHalf && typedStill && again;
    console.log(
      `${ok ? "ok    " : "FAILED"} [security R6] disk full: ${inWords ? "said in words" : String(told)}, ${nothingHalf ? "nothing half" : "something half"}, ${typedStill ? "the draft kept" : "a draft lost"}, ${again ? "well again" : "not well again"}`,
    );
    return ok;
  } finally {
    await say("drop table if exists staging.filler").catch(() => {});
    await say("drop tablespace if exists small").catch(() => {});
    await database.close();
    spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

const filler =
  "create table staging.filler (n integer, words text) tablespace small; grant insert, select on staging.filler to goldthread_application";

const rowsIn = (database: Database) =>
  database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ n: number }>(
      `select (select count(*) from staging.filler) + (select count(*) from record.child where la_child_id like 'F%') as n`,
    );
    return rows[0]?.n ?? 0;
  });

/** A write of the record, and of so many rows where there may be no room. */
async function write(database: Database, rows: number): Promise<void> {
  const id = newId();
  await withinRequest(
    { database, beforeCommit: [] },
    asker,
    {
      kind: "change",
      deed: "filled the disk",
      at: "POST /full",
      params: {},
      request: "FULL",
    },
    async ({ write, keep }) => {
      await write((db) =>
        db
          .insertInto("record.child")
          .values({ authority, id, la_child_id: `F${id}` })
          .execute(),
      );
      await keep((db) => fill(db, rows));
      return { shows: [id] };
    },
  );
}

const fill = (db: Db, rows: number) =>
  sql`insert into staging.filler select n, repeat('x', 1000) from generate_series(1, ${rows}::integer) n`.execute(
    db,
  );

const words = "Mum got up with me three times";

/** Words somebody has typed and not yet recorded; asked again, what is there of them. */
async function typing(database: Database) {
  const id = newId();
  await within(database, asker, (db) =>
    keepDraft(
      { id, form: "visit", about: null, entered: { words } },
      db,
      asker,
    ),
  );
  return async () =>
    (await within(database, asker, (db) => draftOf(id, db, asker)))?.entered[
      "words"
    ];
}

const asker = {
  id: tester,
  name: "Tess Ester",
  authority,
  may: new Set<never>(),
};
