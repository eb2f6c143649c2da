import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { Refusal } from "#kernel/problem.ts";
import type { Connection } from "./connection.ts";
import type { Database } from "./database.ts";

const folder = new URL("../../../migrations/", import.meta.url);

/** One file of migrations/, as it is now. */
export type Migration = { name: string; script: string; checksum: string };

export function migrationsIn(place: URL): Migration[] {
  return readdirSync(place)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => {
      const script = readFileSync(new URL(name, place), "utf8");
      return {
        name,
        script,
        checksum: createHash("sha256").update(script).digest("hex"),
      };
    });
}

/** Brings the database up to this code. Forward only; refuses a database newer than the code or an edited past. */
export async function migrate(
  database: Database,
  migrations = migrationsIn(folder),
): Promise<string[]> {
  return database.withConnection(async (connection) => {
    const applied = await appliedTo(connection);
    refuseIfChanged(applied, migrations);
    const due = migrations.slice(applied.length);
    for (const migration of due) await apply(connection, migration);
    return due.map(({ name }) => name);
  });
}

async function appliedTo(connection: Connection) {
  await connection.run(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp()
    )`);
  const { rows } = await connection.query<{ name: string; checksum: string }>(
    `select name, checksum from platform.migration order by name collate "C"`,
  );
  return rows;
}

function refuseIfChanged(
  applied: { name: string; checksum: string }[],
  migrations: Migration[],
) {
  for (const [index, { name, checksum }] of applied.entries()) {
    const ours = migrations[index];
    if (!ours || ours.name !== name)
      throw new Refusal(
        409,
        `This database is newer than this Goldthread: it has migration ${name}. Start the newer version, or restore a backup made by this one.`,
      );
    if (ours.checksum !== checksum)
      throw new Refusal(
        409,
        `Migration ${name} was edited after it was applied to this database. Put the file back as it was, and write what changed as a new migration.`,
      );
  }
}

async function apply(connection: Connection, migration: Migration) {
  await connection.run("begin");
  try {
    await connection.run("select pg_advisory_xact_lock(20260102)");
    // People go on working: a table somebody uses is waited for a moment, and tried again at the next start.
    await connection.run("set local lock_timeout = '2s'");
    if (!migration.name.startsWith("0000"))
      await connection.run("set local role goldthread_owner");
    await connection.run(migration.script);
    await connection.run("reset role");
    await connection.query(
      "insert into platform.migration (name, checksum) values ($1, $2)",
      [migration.name, migration.checksum],
    );
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback");
    throw new Error(`Migration ${migration.name} failed and left nothing`, {
      cause: error,
    });
  }
}
