import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { Refusal } from "#kernel/problem.ts";
import { openDatabase } from "../database/database.ts";
import { lockFolder } from "../database/folder-lock.ts";
import { isThere } from "./backup.ts";
import { unseal } from "./envelope.ts";
import { hashOfFile } from "./files.ts";
import { isBackupName, type Manifest, type PartName } from "./manifest.ts";
import { environmentOf, postgresProgram, run } from "./programs.ts";
import { makeRoles, refuseIfFull } from "./target.store.ts";

export type RestoreAsked = {
  /** The backup's own folder. */
  from: string;
  /** The key it was sealed for. */
  key: string;
  /** An empty database of a server, or a folder that holds no embedded one. */
  to: { url: string } | { folder: string };
  /** Where its files go; must hold none. */
  files: string;
};

/** The folder of the newest backup among those kept in a folder. */
export async function newestBackup(into: string): Promise<string> {
  const names = (await readdir(into).catch(() => [])).filter(isBackupName);
  const newest = names.toSorted().at(-1);
  if (newest === undefined)
    throw new Refusal(404, `There is no backup in ${into}`);
  return join(into, newest);
}

/** What a backup says it holds. */
export async function manifestOf(from: string, key: string): Promise<Manifest> {
  const pieces: Buffer[] = [];
  const into = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  await unseal(join(from, "manifest.age"), key, into);
  const manifest: Manifest = JSON.parse(Buffer.concat(pieces).toString());
  if (manifest.format !== 1)
    throw new Refusal(
      409,
      `This backup is of format ${String(manifest.format)}, which a newer Goldthread made: restore it with that`,
    );
  return manifest;
}

/** Brings a backup back where nothing is, each part held to its hash on the way. */
export async function restore(asked: RestoreAsked): Promise<Manifest> {
  const manifest = await manifestOf(asked.from, asked.key);
  const { to } = asked;
  if ("url" in to !== (manifest.engine === "PostgreSQL"))
    throw new Refusal(
      409,
      manifest.engine === "PostgreSQL"
        ? "This backup is of a PostgreSQL server: set DATABASE_URL to an empty database"
        : "This backup is of an embedded database: unset DATABASE_URL and name a folder in GOLDTHREAD_DATA",
    );
  if ((await readdir(asked.files).catch(() => [])).length > 0)
    throw new Refusal(409, `There are files in ${asked.files} already`);
  if ("url" in to) await intoServer(to.url, asked, manifest);
  else await intoFolder(to.folder, asked, manifest);
  await intoProgram("files", asked, manifest, untar(asked.files));
  return manifest;
}

async function intoServer(
  url: string,
  asked: RestoreAsked,
  manifest: Manifest,
): Promise<void> {
  const database = await openDatabase({ url });
  try {
    await database.withConnection(async (connection) => {
      await refuseIfFull(connection);
      await makeRoles(connection);
    });
  } finally {
    await database.close();
  }
  const words = ["--exit-on-error", "--single-transaction", "--dbname="];
  await intoProgram("database", asked, manifest, async () =>
    run(postgresProgram("pg_restore"), words, environmentOf(url)),
  );
}

async function intoFolder(
  folder: string,
  asked: RestoreAsked,
  manifest: Manifest,
): Promise<void> {
  const place = join(folder, "database");
  if (await isThere(place))
    throw new Refusal(409, `There is a database in ${folder} already`);
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    await intoProgram("database", asked, manifest, untar(place));
  } finally {
    unlock();
  }
}

const untar = (folder: string) => async () => {
  await mkdir(folder, { recursive: true });
  return run("tar", ["--extract", "--gzip", `--directory=${folder}`]);
};

async function intoProgram(
  name: PartName,
  { from, key }: RestoreAsked,
  { parts }: Manifest,
  start: () => Promise<ReturnType<typeof run>>,
): Promise<void> {
  const program = await start();
  program.out.resume();
  try {
    const passed = await unseal(join(from, `${name}.age`), key, program.in);
    await program.ended;
    const said = parts.find((part) => part.name === name);
    if (said?.sha256 !== passed.sha256)
      throw new Refusal(
        422,
        `The ${name} of this backup are not what its manifest says`,
      );
  } catch (error) {
    program.in.destroy();
    await program.ended.catch(() => {});
    throw error;
  }
}

/** The sealed parts whose bytes are no longer those that were written: it takes no key to tell. */
export async function damagedParts(from: string): Promise<string[]> {
  const sums = await readFile(join(from, "SHA256SUMS"), "utf8").catch(() => "");
  const lines = sums.split("\n").filter(Boolean);
  const damaged = lines.length === 3 ? [] : ["SHA256SUMS"];
  for (const line of lines) {
    const [sum, name = ""] = line.split("  ");
    const now = await hashOfFile(join(from, name)).catch(() => "gone");
    if (now !== sum) damaged.push(name);
  }
  return damaged;
}
