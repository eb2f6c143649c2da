import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { rebuild } from "#clocks/obligation.store.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { freePort } from "../scripts/free-port.ts";
import { withCluster } from "../scripts/postgres.ts";
import { filesAt } from "./files.ts";
import { visitor } from "./visitor.ts";

// kill -9 of the server during an import, at random moments, on PostgreSQL as it comes: after each, the
// import is either wholly there or wholly absent, and deriving everything again changes nothing.

const { values } = parseArgs({
  options: {
    tenth: { type: "boolean" },
    seed: { type: "string", default: "1" },
    times: { type: "string", default: "20" },
  },
});
const times = values.tenth
  ? Math.ceil(Number(values.times) / 10)
  : Number(values.times);
const random = randomFrom(Number(values.seed));
const authority = "899";
const folder = mkdtempSync(join(tmpdir(), "goldthread-endure-"));
let failed = 0;

try {
  const paths = await filesAt(1, folder);
  await withCluster(
    async (url) => {
      const database = await openDatabase({ url });
      await migrate(database);
      await database.withConnection((connection) =>
        connection.query(
          "insert into platform.authority (code, name) values ($1, 'Endurance')",
          [authority],
        ),
      );
      const usual = await uninterrupted(url, paths);
      console.log(
        `An import left alone takes ${Math.round(usual)} ms; killing ${times} at moments of it.`,
      );
      for (let time = 1; time <= times; time++)
        await once(database, url, paths, time, random() * usual * 1.2);
      await database.close();
    },
    { durable: true },
  );
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${times - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** One killing. Each time every child of the set is another, so that the whole of it would be replaced. */
async function once(
  database: Database,
  url: string,
  paths: readonly string[],
  time: number,
  after: number,
) {
  const server = await serve(url);
  const importing = visitor(server.address)
    .then((visit) => visit.importFiles(setOf(paths, time)))
    .catch(() => "cut off");
  await new Promise((resolve) => setTimeout(resolve, after));
  server.process.kill("SIGKILL");
  await importing;
  await server.ended;

  const restarted = await serve(url);
  restarted.process.kill("SIGTERM");
  await restarted.ended;

  const sets = await setsIn(database);
  const { changed } = await rebuild(database, { id: "endure", authority });
  const whole = sets.length === 1 && sets[0]?.whole === true;
  const ok = whole && changed === 0;
  if (!ok) failed++;
  console.log(
    `${ok ? "ok    " : "FAILED"} ${time}: killed after ${Math.round(after)} ms; in force: ${sets.map((set) => `set ${set.set} (${set.rows} rows)`).join(" and ") || "nothing"}; a rebuild changes ${changed}`,
  );
}

async function uninterrupted(
  url: string,
  paths: readonly string[],
): Promise<number> {
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  await visit.importFiles(setOf(paths, 0));
  const took = performance.now() - began;
  server.process.kill("SIGTERM");
  await server.ended;
  return took;
}

/** The files with this set's own child ids. */
function setOf(paths: readonly string[], set: number): Map<string, string> {
  return new Map(
    paths.map((path) => {
      const [header = "", ...rows] = readFileSync(path, "utf8").split("\n");
      return [
        basename(path),
        [
          header,
          ...rows.map((row) => row.replace(/^([^,]+)/, `$1S${set}`)),
        ].join("\n"),
      ];
    }),
  );
}

/** The sets of which any row stands, and whether each stands whole: as many rows as the first set had. */
async function setsIn(database: Database) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{
      set: string;
      rows: number;
      whole: boolean;
    }>(
      `select substring(la_child_id from 'S(\\d+)$') as set, count(*) as rows,
              count(*) = (select count(*) from (select distinct id from record.return_row where la_child_id ~ 'S0$') first) as whole
         from record.return_row where authority = $1 and not withdrawn group by 1`,
      [authority],
    );
    return rows;
  });
}

type Server = {
  process: ChildProcess;
  address: string;
  ended: Promise<unknown>;
};

async function serve(url: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ["src/app/serve.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      DATABASE_URL: url,
      GOLDTHREAD_DEMONSTRATION: "1",
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on(
      "data",
      (text) => String(text).includes("Goldthread is ready") && resolve(),
    );
    child.once("exit", () =>
      reject(new Error("The server ended before it was ready")),
    );
  });
  return { process: child, address: `http://127.0.0.1:${port}`, ended };
}

/** The same moments for the same seed (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
