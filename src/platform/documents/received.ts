import { readFile } from "node:fs/promises";
import type { Upload } from "../web/uploads.ts";
import { type Content, contentOf } from "./content.ts";
import { keepFile } from "./kept-file.ts";
import { drawnAnew } from "./picture.ts";
import { scanned } from "./scanner.ts";

/** A file that was taken: what it turned out to be, and where its content is. */
export type Taken = {
  type: Content;
  bytes: number;
  sha256: string;
  checked: boolean;
};

/** Looks into a file somebody sent and keeps it, or says in a sentence why not. */
export async function received(
  upload: Upload,
  authority: string,
): Promise<{ taken: Taken } | { problem: string }> {
  const { name } = upload;
  if (upload.tooLarge)
    return { problem: `${name} is larger than 20 MB and was not kept` };
  const sent = await readFile(upload.path);
  if (sent.length === 0) return { problem: `${name} is empty` };
  const type = contentOf(sent);
  if (!type)
    return {
      problem: `${name} was not kept: by its content it is not a PDF, a picture (JPEG, PNG or WebP) or a Word document without macros`,
    };
  const content = type.startsWith("image/") ? await drawnAnew(sent, type) : sent; // prettier-ignore
  if (!content)
    return {
      problem: `${name} was not kept: it cannot be read as a picture. Save it again and choose the new file`,
    };
  const found = await scanned(sent, process.env);
  if (found === "infected")
    return { problem: `${name} was not kept: a virus was found in it` };
  const sha256 = await keepFile(authority, content);
  return { taken: { type, bytes: content.length, sha256, checked: found === "clean" } }; // prettier-ignore
}
