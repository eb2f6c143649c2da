import { after } from "node:test";
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { type Database, openDatabase } from "./database/database.ts";
import { migrate, migrationsIn } from "./database/migrate.ts";
import { dump, embed } from "./database/pglite.ts";

const cache = new URL("../../.cache/", import.meta.url);
let shared: Promise<Database> | undefined;

/**
 * One migrated database for the whole test process, on PGlite or, with DATABASE_URL, on PostgreSQL
 * (a database of its own there). Tests keep apart by their authority: see `testAuthority`.
 */
export function testDatabase(): Promise<Database> {
  return (shared ??= open());
}

async function open(): Promise<Database> {
  const url = process.env["DATABASE_URL"];
  const database = url
    ? await onServer(url)
    : await embed(undefined, await migrated());
  after(() => database.close());
  return database;
}

/** Migrating takes seconds, loading a migrated copy one: kept by the migrations' checksums. */
async function migrated(): Promise<Blob> {
  const folder = new URL("../../migrations/", import.meta.url);
  const key = createHash("sha256")
    .update(
      migrationsIn(folder)
        .map((each) => each.checksum)
        .join(),
    )
    .digest("hex")
    .slice(0, 16);
  const file = new URL(`migrated-${key}.tar`, cache);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const blob = await dump(async (database) => void (await migrate(database)));
    const draft = new URL(`draft-${randomUUID()}.tar`, cache);
    writeFileSync(draft, Buffer.from(await blob.arrayBuffer()));
    renameSync(draft, file);
  }
  return new Blob([readFileSync(file)]);
}

async function onServer(url: string): Promise<Database> {
  const name = `goldthread_test_${randomUUID().slice(0, 8)}`;
  const server = await openDatabase({ url });
  await server.withConnection((connection) =>
    connection.run(`create database ${name}`),
  );
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase({ url: own.href });
  await migrate(database);
  return {
    ...database,
    async close() {
      await database.close();
      await server.withConnection((connection) =>
        connection.run(`drop database ${name}`),
      );
      await server.close();
    },
  };
}

let authorities = 0;

/** A new, empty authority: no test sees another's children. */
export async function testAuthority(database: Database): Promise<string> {
  const code = `T${String(++authorities).padStart(4, "0")}`;
  await database.withConnection((connection) =>
    connection.query(
      "insert into platform.authority (code, name) values ($1, $2)",
      [code, `Test authority ${code}`],
    ),
  );
  return code;
}
