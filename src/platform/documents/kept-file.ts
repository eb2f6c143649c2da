import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesFolderFrom } from "../keeping/files.ts";

/** A file by what is in it, within its authority's own folder. */
export type KeptFile = { authority: string; sha256: string };

/** Where it is: below the folder of files, by the hash of its content. */
export const placeIn = (folder: string, { authority, sha256 }: KeptFile) =>
  join(folder, "documents", authority, sha256.slice(0, 2), sha256);

const placeOf = (kept: KeptFile) => placeIn(filesFolderFrom(process.env), kept);

/** Keeps content on disk before anything speaks of it; the same content is kept once. */
export async function keepFile(
  authority: string,
  content: Buffer,
): Promise<string> {
  const sha256 = hashOf(content);
  const place = placeOf({ authority, sha256 });
  await mkdir(dirname(place), { recursive: true, mode: 0o750 });
  // Under a name that no backup takes, until it is whole.
  const draft = join(dirname(place), `.${randomUUID()}`);
  const file = await open(draft, "wx", 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, place);
  return sha256;
}

/** What is in it: exactly what was kept, or a fault. */
export async function contentIn(kept: KeptFile): Promise<Buffer> {
  const content = await readFile(placeOf(kept));
  if (hashOf(content) !== kept.sha256)
    throw new Error(`The file ${kept.sha256} was changed since it was kept`);
  return content;
}

const hashOf = (content: Buffer) =>
  createHash("sha256").update(content).digest("hex");
