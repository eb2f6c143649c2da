import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
} from "age-encryption";
import { Refusal } from "#kernel/problem.ts";

// The format is age's (age-encryption.org): whoever holds the key opens a backup with the `age` program, too.

/** What went through: its size, and the hash of it before it was sealed. */
export type Passed = { bytes: number; sha256: string };

/** A key to open backups with, for a safe place, and the public one to seal them for, for the server. */
export async function newKey(): Promise<{ key: string; recipient: string }> {
  const key = await generateX25519Identity();
  return { key, recipient: await identityToRecipient(key) };
}

/** Writes what comes from `from` into a file that only the recipient's key opens. */
export async function seal(
  from: Readable,
  file: string,
  recipient: string,
): Promise<Passed> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const tap = tapped();
  const plain = from.pipe(tap.through);
  from.on("error", (error) => tap.through.destroy(error));
  const sealed = await encrypter.encrypt(webStream(plain));
  await pipeline(
    nodeStream(sealed),
    createWriteStream(file, { mode: 0o640, flush: true }),
  );
  return tap.passed();
}

/** Opens a sealed file into `into`. Rejects when the key is another, or a byte of the file was changed. */
export async function unseal(
  file: string,
  key: string,
  into: NodeJS.WritableStream,
): Promise<Passed> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  const tap = tapped();
  try {
    const plain = await decrypter.decrypt(webStream(createReadStream(file)));
    await pipeline(nodeStream(plain), tap.through, into);
  } catch (error) {
    // A program that stopped taking has its own reason, which is told where it was started.
    if (isBrokenPipe(error)) return tap.passed();
    throw new Refusal(
      422,
      `${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return tap.passed();
}

/** The key in a file as age-keygen writes it: comments, and one line that is the key. */
export function keyIn(text: string): string {
  const key = text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (key === undefined)
    throw new Refusal(400, "The key file holds no line AGE-SECRET-KEY-...");
  return key;
}

const isBrokenPipe = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EPIPE";

function tapped() {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { through, passed: () => ({ bytes, sha256: hash.digest("hex") }) };
}

/** age reads and writes the web's streams of bytes. */
function webStream(from: Readable): ReadableStream<Uint8Array> {
  const pieces = from[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: (why) => void from.destroy(why),
  });
}

function nodeStream(from: ReadableStream<Uint8Array>): Readable {
  const reader = from.getReader();
  return new Readable({
    async read() {
      try {
        const { done, value } = await reader.read();
        this.push(done ? null : value);
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}
