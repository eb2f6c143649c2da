import { PGlite, types } from "@electric-sql/pglite";
import { fuzzystrmatch } from "@electric-sql/pglite/contrib/fuzzystrmatch";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Connection, lastRows, lent } from "./connection.ts";
import type { Database } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { Copy } from "./pglite-copy.ts";
import { keepingPlans } from "./pglite-plans.ts";

const asText = (text: string) => text;
const parsers = {
  [types.DATE]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.INT8]: Number,
  [types.NUMERIC]: Number,
};

const extensions = { pg_trgm, unaccent, fuzzystrmatch };

/** The engine clears all its buffers when it begins: a third of the time that opening takes, for memory few need at once. */
const small = ["shared_buffers=32MB"];

/** What is only in memory ends with its process: nothing is written for after a crash. */
const passing = [
  ...small,
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "wal_recycle=off",
  "min_wal_size=2MB",
];

const inMemory = {
  extensions,
  parsers,
  startParams: startedWith(passing),
  initDbStartParams: ["--wal-segsize=1"],
};

function startedWith(settings: readonly string[]): string[] {
  const each = settings.flatMap((setting) => ["-c", setting]);
  return [...PGlite.defaultStartParams, ...each];
}

/** COPY goes through memory here, so it goes in pieces of about this many characters. */
const pieceSize = 4_000_000;

/**
 * PostgreSQL inside this process, in a folder (locked against a second process) or in memory; as `dumped` has it,
 * which is nobody else's from then on.
 */
export async function embed(
  folder: string | undefined,
  dumped?: NonSharedBuffer,
  brief = false,
): Promise<Database> {
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  const engine = await (folder
    ? PGlite.create({
        dataDir: join(folder, "database"),
        ...(dumped ? { loadDataDir: new Blob([dumped]) } : {}),
        extensions,
        parsers,
        startParams: startedWith(brief ? small : []),
      })
    : PGlite.create({ ...inMemory, ...(dumped ? { fs: new Copy(dumped) } : {}) })); // prettier-ignore
  await engine.exec("set timezone to 'UTC'; set jit to off");
  const connection = over(engine);

  // One connection: whoever asks second waits for the first to finish.
  let queue: Promise<unknown> = Promise.resolve();
  return {
    engine: "PGlite",
    withConnection<Result>(work: (connection: Connection) => Promise<Result>) {
      const turn = queue.then(async () => {
        const turn = lent(connection);
        try {
          return await work(turn.connection);
        } catch (error) {
          await engine.exec("rollback");
          throw error;
        } finally {
          turn.end();
        }
      });
      queue = turn.catch(() => {});
      return turn;
    },
    async close() {
      await queue;
      await engine.close();
      unlock();
    },
  };
}

/** The whole embedded database as an archive, to open as many copies of. */
export async function dump(prepare: (database: Database) => Promise<void>) {
  const engine = await PGlite.create(inMemory);
  const connection = over(engine);
  await prepare({
    engine: "PGlite",
    withConnection: (work) => work(connection),
    close: async () => {},
  });
  // Nobody makes another database in a copy.
  await engine.exec("update pg_database set datistemplate = false");
  for (const name of ["template0", "template1"])
    await engine.exec(`drop database ${name}`);
  // Else every copy would begin by doing again what was done since the last one.
  await engine.exec("checkpoint");
  const archive = await engine.dumpDataDir("none");
  await engine.close();
  return Buffer.from(await archive.arrayBuffer());
}

function over(engine: PGlite): Connection {
  const plans = keepingPlans(engine);
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const result = await (values.length > 0
        ? plans.ask<Row>(text, values)
        : engine.query<Row>(text));
      return {
        rows: result.rows,
        affected: result.affectedRows ?? result.rows.length,
      };
    },
    async run<Row>(script: string) {
      const results = await engine.exec(script);
      await plans.forgetIfReshaped(results);
      return lastRows<Row>(results);
    },
    async commitSoon(last) {
      await engine.exec(`${last}; commit`);
      // Its commits wait for the disk themselves.
      return { reached: async () => {} };
    },
    async copyIn(target, lines) {
      let pieces: string[] = [];
      let length = 0;
      const send = async () => {
        if (length === 0) return;
        const blob = new Blob([pieces.join("")]);
        [pieces, length] = [[], 0];
        await engine.query(`copy ${target} from '/dev/blob'`, [], { blob });
      };
      for await (const line of lines) {
        pieces.push(line);
        length += line.length;
        if (length > pieceSize) await send();
      }
      await send();
    },
    async *copyOut(query) {
      const { blob } = await engine.query(`copy (${query}) to '/dev/blob'`);
      if (blob) yield await blob.text();
    },
  };
}
