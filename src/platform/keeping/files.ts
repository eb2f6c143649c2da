import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** One file by its path within its folder. */
export type FileKept = { path: string; bytes: number; sha256: string };

/** Where files that belong to the record are kept, outside the database. */
export const filesFolderFrom = (
  environment: Readonly<Record<string, string | undefined>>,
): string =>
  environment["GOLDTHREAD_FILES"] ??
  join(environment["GOLDTHREAD_DATA"] ?? "data", "files");

/** Every file of a folder with its hash, by path; none where the folder is not there. */
export async function filesIn(folder: string): Promise<FileKept[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const paths = entries
    // One still being written has a name that begins with a point.
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const kept = [];
  for (const path of paths)
    kept.push({
      path: relative(folder, path),
      bytes: (await stat(path)).size,
      sha256: await hashOfFile(path),
    });
  return kept;
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}
