import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { now } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { lockFolder } from "../database/folder-lock.ts";
import { contentsOf, refuseIfBlinkered } from "./contents.store.ts";
import { type Passed, seal } from "./envelope.ts";
import { type FileKept, filesIn, hashOfFile } from "./files.ts";
import { backupName, type Manifest, type PartName } from "./manifest.ts";
import { environmentOf, postgresProgram, run } from "./programs.ts";

export type BackupAsked = {
  /** The database: a server's URL, or the folder of the embedded one, which must be closed. */
  from: { url: string } | { folder: string };
  /** The folder of the files that belong to the record. */
  files: string;
  /** The folder of backups: each is a folder in it. */
  into: string;
  /** The public key whose other half opens it. */
  recipient: string;
};

/** Makes one backup: the database and the files, sealed, and a manifest of both. It is there whole or not at all. */
export async function backUp(
  asked: BackupAsked,
): Promise<{ folder: string; manifest: Manifest }> {
  const madeAt = now();
  const folder = join(asked.into, backupName(madeAt));
  const draft = join(asked.into, `.draft-${process.pid}`);
  await mkdir(draft, { recursive: true, mode: 0o750 });
  try {
    const { url } = { url: undefined, ...asked.from };
    const held =
      url === undefined
        ? await sealFolder(asked, draft)
        : await sealServer(url, asked, draft);
    await mkdir(asked.files, { recursive: true });
    const files = await filesIn(asked.files);
    const packed = await sealPart(
      "files",
      asked,
      draft,
      tarOf(asked.files, files),
    );
    const manifest: Manifest = {
      format: 1,
      madeAt,
      ...held.contents,
      engine: url === undefined ? "PGlite" : "PostgreSQL",
      parts: [held.part, packed],
      files,
    };
    await seal(
      Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]),
      join(draft, "manifest.age"),
      asked.recipient,
    );
    await writeSums(draft);
    await rename(draft, folder);
    return { folder, manifest };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

type Contents = Pick<Manifest, "migration" | "heads" | "tables">;
type Held = { contents: Contents; part: Manifest["parts"][number] };

/** The dump and the counts of one snapshot, so that they agree though people go on working. */
async function sealServer(
  url: string,
  asked: BackupAsked,
  draft: string,
): Promise<Held> {
  const database = await openDatabase({ url });
  try {
    return await database.withConnection(async (connection) => {
      await refuseIfBlinkered(connection);
      await connection.run("begin isolation level repeatable read, read only");
      const { rows } = await connection.query<{ snapshot: string }>(
        "select pg_export_snapshot() as snapshot",
      );
      const dump = run(
        postgresProgram("pg_dump"),
        ["--format=custom", `--snapshot=${rows[0]?.snapshot}`],
        environmentOf(url),
      );
      const part = await sealPart("database", asked, draft, dump);
      const contents = await contentsOf(connection);
      await connection.run("commit");
      return { contents, part };
    });
  } finally {
    await database.close();
  }
}

/** The embedded database: looked at, closed, and its folder copied under its lock. */
async function sealFolder(asked: BackupAsked, draft: string): Promise<Held> {
  const folder = "folder" in asked.from ? asked.from.folder : "";
  if (!(await isThere(join(folder, "database"))))
    throw new Refusal(404, `There is no embedded database in ${folder}`);
  const database = await openDatabase({ folder, brief: true });
  const contents = await contentsIn(database).finally(() => database.close());
  const unlock = lockFolder(folder);
  try {
    const packed = tarOf(join(folder, "database"));
    return { contents, part: await sealPart("database", asked, draft, packed) };
  } finally {
    unlock();
  }
}

const contentsIn = (database: Database) =>
  database.withConnection((connection) => contentsOf(connection));

/** The whole folder, or of it the files that were listed: one that came meanwhile is the next backup's. */
function tarOf(folder: string, listed?: readonly FileKept[]) {
  const words = ["--create", "--gzip", `--directory=${folder}`];
  if (!listed) return run("tar", [...words, "."]);
  const packing = run("tar", [...words, "--null", "--verbatim-files-from", "--files-from=-"]); // prettier-ignore
  packing.in.end(listed.map(({ path }) => `${path}\0`).join(""));
  return packing;
}

async function sealPart(
  name: PartName,
  { recipient }: BackupAsked,
  draft: string,
  from: ReturnType<typeof run>,
): Promise<Passed & { name: PartName }> {
  const passed = await seal(from.out, join(draft, `${name}.age`), recipient);
  await from.ended;
  return { name, ...passed };
}

/** Hashes of the sealed parts, in the form of sha256sum: a copy elsewhere can be checked without any key. */
async function writeSums(draft: string): Promise<void> {
  const lines = [];
  for (const name of ["database.age", "files.age", "manifest.age"])
    lines.push(`${await hashOfFile(join(draft, name))}  ${name}\n`);
  await writeFile(join(draft, "SHA256SUMS"), lines.join(""), { mode: 0o640 });
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
