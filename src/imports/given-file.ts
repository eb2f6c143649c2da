import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Hash } from "node:crypto";
import { Refusal } from "#kernel/problem.ts";

/** Enough to recognise anything, little enough to refuse a gigabyte of rubbish at once. */
const headSize = 64 * 1024;
const pieceSize = 128 * 1024;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The beginning of a file as text, and its encoding. Throws a Refusal for what is empty or no text. */
export async function beginningOf(
  path: string,
): Promise<{ head: string; encoding: Encoding }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(headSize),
      position: 0,
    });
    const bytes = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(bytes);
    const head = new TextDecoder(encoding).decode(bytes, { stream: true });
    if (head.trim() === "") throw new Refusal(400, "it is empty");
    if (isRubbish(head)) throw noText();
    return { head, encoding };
  } finally {
    await file.close();
  }
}

/** The whole file as text, in pieces; what is read is added to the hash. */
export async function* textOf(
  path: string,
  encoding: Encoding,
  hash?: Hash,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, {
    highWaterMark: pieceSize,
  })) {
    hash?.update(bytes);
    const piece = decoder.decode(bytes, { stream: true });
    if (piece.includes("\0")) throw noText();
    yield piece;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: Latin letters of UTF-16 have a zero in every second place.
  if (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Control characters other than tabs and line ends are in no text. */
const isRubbish = (head: string) =>
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0e-\x1f]/.test(head);

const noText = () =>
  new Refusal(400, "it holds bytes that are no text, so it is no return");
