import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The files a command was given, folders opened, in the byte order of their paths. Paths that lead nowhere stay, to be refused. */
export async function filesAmong(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesAt));
  return [...new Set(found.flat())].toSorted(inByteOrder);
}

async function filesAt(path: string): Promise<string[]> {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isDirectory()) return [path];
  const within = await readdir(path, { withFileTypes: true, recursive: true });
  return within
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name));
}

export const inByteOrder = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));
