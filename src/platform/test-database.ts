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
import type { Connection } from "./database/connection.ts";
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
  const database = await emptyDatabase();
  after(() => database.close());
  return database;
}

/** Another, empty, for whoever closes it again: what is done to all of it touches no other test. */
export async function emptyDatabase(): Promise<Database> {
  const url = process.env["DATABASE_URL"];
  return url ? onServer(url) : embed(undefined, await migrated());
}

/** Migrating takes seconds, opening a migrated copy one: kept by the migrations' checksums. */
export async function migrated(): Promise<NonSharedBuffer> {
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
    const archive = await dump(async (database) => void (await migrate(database))); // prettier-ignore
    const draft = new URL(`draft-${randomUUID()}.tar`, cache);
    writeFileSync(draft, archive);
    renameSync(draft, file);
  }
  return readFileSync(file);
}

/** A database that is there when a run of many processes begins, migrated, for each of them to copy. */
const template = "goldthread_migrated";

/** Makes what the databases of this run will be copies of. The roles, which are the server's own, are made by it too. */
export async function migrateTemplate(url: string): Promise<void> {
  const server = await openDatabase({ url });
  await server.withConnection(({ run }) => run(`create database ${template}`));
  await server.close();
  const database = await openDatabase({ url: at(url, template) });
  await migrate(database);
  await database.close();
}

function at(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function onServer(url: string): Promise<Database> {
  const name = `goldthread_test_${randomUUID().slice(0, 8)}`;
  const server = await openDatabase({ url });
  await server.withConnection(async ({ query, run }) => {
    const { rows } = await query("select from pg_database where datname = $1", [template]); // prettier-ignore
    await run(`create database ${name}${rows.length ? ` template ${template}` : ""}`); // prettier-ignore
  });
  const database = await openDatabase({ url: at(url, name) });
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

/** One of a test's own, embedded whatever DATABASE_URL says: what is done to all of it touches no other test. */
export async function ownDatabase(): Promise<Database> {
  const database = await embed(undefined, await migrated());
  after(() => database.close());
  return database;
}

let authorities = 0;

/** An account with every role there is, in every authority of a test. */
export const tester = "00000000-0000-4000-8000-00000000c0de";

/** A new authority, empty but for the tester's account: no test sees another's children. */
export async function testAuthority(database: Database): Promise<string> {
  const code = `T${String(++authorities).padStart(4, "0")}`;
  await database.withConnection((connection) =>
    addTester(connection, code, "Test authority"),
  );
  return code;
}

/** Makes an authority in which the tester may do everything. */
export async function addTester(
  { query }: Connection,
  code: string,
  name: string,
): Promise<void> {
  await query(
    "insert into platform.authority (code, name) values ($1, $2) on conflict do nothing",
    [code, `${name} ${code}`],
  );
  await query(
    `insert into platform.account (authority, id, issuer, subject, name)
     values ($1, $2, 'test', 'tester', 'Tess Ester') on conflict do nothing`,
    [code, tester],
  );
  await query(
    `insert into platform.account_role (authority, account_id, role, from_on, source)
     select $1, $2, key, '2020-01-01', 'granted' from platform.role`,
    [code, tester],
  );
}
