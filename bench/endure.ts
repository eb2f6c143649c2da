import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { rebuild } from "#clocks/obligation.store.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { freePort } from "../scripts/free-port.ts";
import { withCluster } from "../scripts/postgres.ts";
import { filesAt } from "./files.ts";
import { visitor } from "./visitor.ts";

// kill -9 of the server during an import that replaces another, at random moments before, about and after
// its commit, on PostgreSQL as it comes: after each, the import is either wholly there or wholly absent, and
// deriving everything again changes nothing.

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
const seen = { "wholly there": 0, "wholly absent": 0, failed: 0 };

/** Shares of the time an import takes between which a kill falls, in turn; after the commit it waits for it. */
const moments = [
  { when: "before", from: 0, to: 0.5 },
  { when: "after", from: 1, to: 1 },
  { when: "about", from: 0.5, to: 1.1 },
] as const;

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
      await uninterrupted(url, paths, 0);
      // What replaces takes longer than what comes first, and the first of them longest: moments are
      // drawn from one like those to be killed, and from each that is left to its end.
      await uninterrupted(url, paths, 1);
      let usual = await uninterrupted(url, paths, 2);
      console.log(
        `An import that replaces another takes ${Math.round(usual)} ms left alone; killing ${times} before, about and after its commit.`,
      );
      for (let time = 0; time < times; time++)
        usual = await once(database, url, paths, time + 3, {
          usual,
          ...moments[time % moments.length]!,
        });
      await database.close();
    },
    { durable: true },
  );
} finally {
  rmSync(folder, { recursive: true });
}
const there = seen["wholly there"];
const absent = seen["wholly absent"];
console.log(
  `${times - seen.failed} passed (${there} wholly there, ${absent} wholly absent), ${seen.failed} failed`,
);
// A whole run that never saw the one or the other has not proved it; a tenth is too short to ask that of it.
const proved = values.tenth || (there > 0 && absent > 0);
process.exitCode = seen.failed === 0 && proved ? 0 : 1;

/** One killing. Each time every child of the set is another, so that the whole of it would be replaced. Gives how long an import takes. */
async function once(
  database: Database,
  url: string,
  paths: readonly string[],
  set: number,
  { when, usual, from, to }: (typeof moments)[number] & { usual: number },
): Promise<number> {
  const [before] = await setsIn(database);
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  const importing = visit.importFiles(setOf(paths, set)).catch(() => "cut off");
  await (when === "after"
    ? importing
    : pause((from + random() * (to - from)) * usual));
  const after = Math.round(performance.now() - began);
  server.process.kill("SIGKILL");
  await importing;
  await server.ended;

  const restarted = await serve(url);
  restarted.process.kill("SIGTERM");
  await restarted.ended;

  const sets = await setsIn(database);
  const { changed } = await rebuild(database, { id: "endure", authority });
  const [found] = sets;
  const one = sets.length === 1 && found?.whole === true && changed === 0;
  const became =
    one && found.set === String(set)
      ? "wholly there"
      : one && found.set === before?.set && when !== "after"
        ? "wholly absent"
        : "failed";
  seen[became]++;
  console.log(
    `${became === "failed" ? "FAILED" : "ok    "} set ${set}: killed ${when} the commit, after ${after} ms: ${became}; in force: ${sets.map((each) => `set ${each.set} (${each.rows} rows)`).join(" and ") || "nothing"}; a rebuild changes ${changed}`,
  );
  return when === "after" ? after : usual;
}

async function uninterrupted(
  url: string,
  paths: readonly string[],
  set: number,
): Promise<number> {
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  await visit.importFiles(setOf(paths, set));
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
