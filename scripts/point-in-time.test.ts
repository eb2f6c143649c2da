import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.ts";
import { findPostgres, unprivileged, withCluster } from "./postgres.ts";

const root = join(import.meta.dirname, "..");
const script = (name: string) => join(root, "deploy/postgresql", name);

suite("Recovery to a moment", () => {
  test("[security R8] brings back what was deleted by mistake, to the second before", async () => {
    const binaries = findPostgres();
    // Without PostgreSQL there is nothing to recover; `npm run security` says so.
    if (binaries === undefined) return;
    const archive = mkdtempSync(join(tmpdir(), "goldthread-archive-"));
    const account = unprivileged();
    if (account) chownSync(archive, account.uid, account.gid);
    const settings = {
      archive_mode: "on",
      wal_level: "replica",
      max_wal_senders: "2",
      archive_command: `${script("archive-wal.sh")} %p %f ${archive}`,
    };
    const run = (name: string, ...words: string[]) => {
      const ran = spawnSync(script(name), words, {
        ...account,
        cwd: archive,
        encoding: "utf8",
        env: { ...process.env, PG_BIN: binaries },
      });
      assert.equal(ran.status, 0, `${name}: ${ran.stderr}`);
    };
    try {
      const moment = await withCluster(
        async (url) => {
          const client = new pg.Client(url);
          await client.connect();
          const { hostname, port } = new URL(url);
          run(
            "base-backup.sh",
            `host=${hostname} port=${port} user=goldthread`,
            archive,
          );
          await client.query("create table note (said text)");
          await client.query("insert into note values ('kept'), ('kept too')");
          await pause(1100);
          const { rows } = await client.query(
            "select clock_timestamp()::text as at",
          );
          await pause(1100);
          await client.query("delete from note");
          await client.query("select pg_switch_wal()");
          await archived(client);
          await client.end();
          return String(rows[0].at);
        },
        { durable: true, settings },
      );
      const folder = join(archive, "recovered");
      run("recover-to.sh", archive, folder, moment);
      const said = await recovered(
        binaries,
        folder,
        account,
        async (client) => {
          const { rows } = await client.query(
            "select said from note order by said",
          );
          return rows.map((row) => String(row.said));
        },
      );
      assert.deepEqual(said, ["kept", "kept too"]);
    } finally {
      rmSync(archive, { recursive: true, force: true });
    }
  });
});

/** Until the segment that was switched away from is in the archive. */
async function archived(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await client.query(
      "select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1) as done from pg_stat_archiver",
    );
    if (rows[0].done) return;
    await pause(100);
  }
  throw new Error("The segment was not archived");
}

async function recovered<Result>(
  binaries: string,
  folder: string,
  account: ReturnType<typeof unprivileged>,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const words = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
  };
  const server: ChildProcess = spawn(
    join(binaries, "postgres"),
    [
      "-D",
      folder,
      ...Object.entries(words).flatMap(([name, value]) => [
        "-c",
        `${name}=${value}`,
      ]),
    ],
    { ...account, cwd: folder, stdio: "ignore" },
  );
  try {
    for (let tries = 0; ; tries++) {
      const client = new pg.Client(
        `postgres://goldthread@127.0.0.1:${port}/postgres`,
      );
      client.on("error", () => {});
      try {
        await client.connect();
        const { rows } = await client.query(
          "select pg_is_in_recovery() as recovering",
        );
        if (!rows[0].recovering) return await use(client);
      } catch (error) {
        if (tries > 300) throw error;
      } finally {
        await client.end().catch(() => {});
      }
      await pause(100);
    }
  } finally {
    server.kill("SIGINT");
    await once(server, "exit");
  }
}
