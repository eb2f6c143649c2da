import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { startImport } from "#imports/import.ts";
import { small, writeSet } from "#imports/ssda903/example-set.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { embed } from "#platform/database/pglite.ts";
import { newKey } from "#platform/keeping/envelope.ts";
import { addTester, migrated, tester } from "#platform/test-database.ts";
import { requestsIn } from "#platform/trail/test-requests.ts";
import type { Command } from "./commands/command.ts";
import { listeners } from "./modules.ts";

export const authority = "301";
const server = process.env["DATABASE_URL"];

/**
 * A small council with a return imported, a few requests in its trail and two files, in a database of its own:
 * in a folder, or on the server that DATABASE_URL names. Where its commands find things is in `environment`.
 */
export async function keptCouncil() {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-kept-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const place = await emptyPlace(join(folder, "data"));
  const database =
    "folder" in place
      ? await embed(place.folder, await migrated(), true)
      : await openDatabase(place);
  await migrate(database);
  await database.withConnection((connection) =>
    addTester(connection, authority, "Kept"),
  );
  await startImport({
    paths: [writeSet(small())],
    authority,
    asker: { id: tester },
    database,
    beforeCommit: listeners,
  });
  await requestsIn(database, authority).rows(6);
  await database.close();

  const { key, recipient } = await newKey();
  const files = join(folder, "files");
  mkdirSync(join(files, "letters"), { recursive: true });
  writeFileSync(join(files, "letters", "one.txt"), "Dear all");
  writeFileSync(join(files, "two.txt"), "Minutes");
  writeFileSync(join(folder, "key"), `# a comment\n${key}\n`);
  const environment: Record<string, string> = {
    ...("url" in place
      ? { DATABASE_URL: place.url }
      : { GOLDTHREAD_DATA: place.folder }),
    GOLDTHREAD_FILES: files,
    GOLDTHREAD_BACKUPS: join(folder, "backups"),
    GOLDTHREAD_BACKUP_RECIPIENT: recipient,
    GOLDTHREAD_TRAIL_HEADS: join(folder, "heads.txt"),
  };
  return {
    place,
    folder,
    files,
    recipient,
    backups: join(folder, "backups"),
    receipts: join(folder, "backups", "receipts"),
    heads: join(folder, "heads.txt"),
    keyFile: join(folder, "key"),
    /** Does something with the database open. */
    async using<Result>(work: (database: Database) => Promise<Result>) {
      const opened = await openDatabase({ ...place, brief: true });
      return work(opened).finally(() => opened.close());
    },
    run: (command: Command, ...typed: string[]) =>
      runIn(environment, command, typed),
  };
}

/** A place for another database of the same engine. */
export async function emptyPlace(
  folder: string,
): Promise<{ url: string } | { folder: string }> {
  if (server === undefined) return { folder };
  const name = `goldthread_kept_${randomBytes(4).toString("hex")}`;
  const database = await openDatabase({ url: server });
  const say = (script: string) =>
    database.withConnection((connection) => connection.run(script));
  await say(`create database ${name}`);
  after(async () => {
    await say(`drop database if exists ${name} with (force)`);
    await database.close();
  });
  const own = new URL(server);
  own.pathname = `/${name}`;
  return { url: own.href };
}

/** A command as typed, where these variables are set. */
export async function runIn(
  environment: Readonly<Record<string, string>>,
  command: Command,
  typed: readonly string[],
) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const options = new Map<string, string>();
    for (const [index, word] of typed.entries())
      if (word.startsWith("--"))
        options.set(word.slice(2), typed[index + 1] ?? "");
    return await command.run({
      words: typed
        .filter((word) => !word.startsWith("--"))
        .slice(0, command.mostWords ?? 0),
      option: (name) => options.get(name),
      isOn: (name) => options.has(name),
      open: () => {
        throw new Error("It opens its own database");
      },
      asker: () => {
        throw new Error("Nobody asks");
      },
      inTrail: () => {
        throw new Error("Nobody asks");
      },
      progress: () => {},
    });
  } finally {
    process.env = before;
  }
}
