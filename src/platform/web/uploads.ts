import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";

/**
 * A file someone sent, already on disk. It is removed before the reply goes out; a handler
 * that needs it for longer moves it (a rename) to a place of its own first.
 */
export type Upload = {
  /** The question it answers. */
  field: string;
  /** As the sender called it: for showing, never for a path. */
  name: string;
  path: string;
  bytes: number;
  /** It went on past what the route takes, and its end is missing: for a route that says so itself. */
  tooLarge?: true;
};

export type UploadLimits = {
  /** Made when missing. On the same disk as where files are kept, so that moving is a rename. */
  folder: string;
  /** Bytes of one file. */
  mostBytes: number;
  mostFiles: number;
  /** A file past `mostBytes` is handed over cut, marked as such, so that what was typed beside it is not lost. */
  cuts?: true;
};

/** Reads a multipart request piece by piece: fields into text, files onto disk, never into memory. */
export async function receive(
  request: FastifyRequest,
  { folder, mostBytes, mostFiles, cuts }: UploadLimits,
) {
  await mkdir(folder, { recursive: true });
  const into = await mkdtemp(join(folder, "upload-"));
  const remove = () => rm(into, { recursive: true, force: true });
  const entered: Record<string, string> = Object.create(null);
  const files: Upload[] = [];
  const limits = {
    fileSize: mostBytes,
    files: mostFiles,
    fields: 100,
    fieldSize: 100_000,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === "field") {
        entered[part.fieldname] = String(part.value);
        continue;
      }
      const path = join(into, randomUUID());
      await pipeline(part.file, createWriteStream(path));
      const { truncated } = part.file;
      if (truncated && !cuts) throw tooLarge(mostBytes);
      // A file question left empty arrives as one nameless file of no bytes.
      if (part.filename === "" && part.file.bytesRead === 0) continue;
      const { fieldname: field, filename: name } = part;
      const bytes = part.file.bytesRead;
      files.push({ field, name, path, bytes, ...(truncated && { tooLarge: true as const }) }); // prettier-ignore
    }
  } catch (error) {
    await remove();
    throw ours(error) ? error : cutShort;
  }
  return { entered, files, remove };
}

/** A full disk is our fault and has a code; what the parser cannot read is the sender's. */
const ours = (error: unknown) =>
  error instanceof Refusal ||
  (error instanceof Error && ("code" in error || "statusCode" in error));

const cutShort = new Refusal(
  400,
  "What was sent arrived broken or cut short. Send it again",
);

const tooLarge = (mostBytes: number) =>
  new Refusal(
    413,
    `A file is larger than ${Math.floor(mostBytes / 1_000_000)} MB, the most that can be sent`,
  );
