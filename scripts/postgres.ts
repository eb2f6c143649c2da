import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { canRun } from "./chromium.ts";
import { freePort } from "./free-port.ts";

export const postgresNotFound =
  "No PostgreSQL found. Install version 15 or newer (Debian: apt-get install postgresql), or name the folder of its programs in PG_BIN.";

/** Nothing in a throw-away cluster is worth waiting for the disk, or tidying: nobody tidies the embedded database either. */
const forgetful = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** The folder of PostgreSQL's programs: PG_BIN, else Debian's newest, else the one on PATH. */
export function findPostgres(): string | undefined {
  const named = process.env["PG_BIN"];
  const version = (folder: string) => Number(folder.split("/").at(-2));
  const debian = globSync("/usr/lib/postgresql/*/bin").toSorted(
    (a, b) => version(b) - version(a),
  );
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const folders = named ? [named] : [...debian, ...onPath];
  return folders.find((folder) =>
    ["initdb", "postgres"].every((name) => canRun(join(folder, name))),
  );
}

/**
 * Starts a PostgreSQL of its own for as long as `use` runs and leaves nothing behind, not
 * even after Ctrl-C. The URL is that of its superuser, on loopback, on a port of its own.
 * With `durable` every commit reaches the disk, as in earnest; `settings` go to the server.
 */
export async function withCluster<Result>(
  use: (url: string) => Promise<Result>,
  {
    durable = false,
    settings = {},
  }: { durable?: boolean; settings?: Record<string, string> } = {},
): Promise<Result> {
  const binaries = findPostgres();
  if (binaries === undefined) throw new Error(postgresNotFound);

  const folder = mkdtempSync(join(tmpdir(), "goldthread-postgres-"));
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const account = unprivileged();
  if (account) chownSync(folder, account.uid, account.gid);
  const options = {
    cwd: folder,
    env: { ...process.env, TZ: "UTC" },
    ...account,
  };

  try {
    initialise(join(binaries, "initdb"), folder, options);
    const port = await freePort();
    const server = spawn(
      join(binaries, "postgres"),
      ["-D", join(folder, "cluster")].concat(
        Object.entries({
          listen_addresses: "127.0.0.1",
          port: String(port),
          unix_socket_directories: folder,
          ...(durable ? {} : forgetful),
          ...settings,
        }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ),
      { ...options, stdio: ["ignore", "ignore", "pipe"], detached: true },
    );
    return await whileServing(server, remove, () =>
      use(`postgres://goldthread@127.0.0.1:${port}/postgres`),
    );
  } finally {
    remove();
  }
}

/** Sorted and lower-cased as the embedded database does it. */
function initialise(initdb: string, folder: string, options: object): void {
  const words = [
    `--pgdata=${join(folder, "cluster")}`,
    "--username=goldthread",
    "--auth=trust",
    "--encoding=UTF8",
    "--lc-collate=C",
    "--lc-ctype=C.UTF-8",
    "--no-sync",
  ];
  const { status, stderr } = spawnSync(initdb, words, {
    ...options,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`initdb did not succeed: ${stderr}`);
}

async function whileServing<Result>(
  server: ChildProcess,
  remove: () => void,
  use: () => Promise<Result>,
): Promise<Result> {
  const gone = once(server, "exit");
  const leaveNothing = () => {
    server.kill("SIGQUIT");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    remove();
  };
  const stop = () => process.exit(130);
  process.once("exit", leaveNothing);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    await ready(server);
    return await use();
  } finally {
    for (const signal of signals) process.off(signal, stop);
    // SIGINT is PostgreSQL's "fast" way to stop: it does not wait for connections left open.
    server.kill("SIGINT");
    await Promise.race([gone, pause(10_000, null, { ref: false })]);
    server.kill("SIGKILL");
    process.off("exit", leaveNothing);
  }
}

/** Waits for the server to say that it takes connections; fails with its own words when it stops instead. */
async function ready(server: ChildProcess): Promise<void> {
  let said = "";
  const waiting = Promise.withResolvers<void>();
  server.once("error", waiting.reject);
  server.once("exit", () =>
    waiting.reject(new Error(`PostgreSQL did not start: ${said}`)),
  );
  server.stderr?.on("data", (words: Buffer) => {
    said = (said + words.toString()).slice(-4000);
    if (said.includes("ready to accept connections")) waiting.resolve();
  });
  await waiting.promise;
}

/** PostgreSQL refuses to run as root. There it runs as the account Debian made for it, or as nobody. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  const fields = ["postgres", "nobody"]
    .map((name) => accounts.find((line) => line.startsWith(`${name}:`)))
    .find((line) => line !== undefined)
    ?.split(":");
  return { uid: Number(fields?.[2]), gid: Number(fields?.[3]) };
}
