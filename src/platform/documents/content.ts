import { isWordDocument } from "./word.ts";

/** What may be kept, and how a saved file of it ends. */
export const contents = {
  "application/pdf": { words: "PDF", ending: "pdf" },
  "image/jpeg": { words: "JPEG picture", ending: "jpg" },
  "image/png": { words: "PNG picture", ending: "png" },
  "image/webp": { words: "WebP picture", ending: "webp" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    words: "Word document",
    ending: "docx",
  },
  "application/msword": { words: "Word document", ending: "doc" },
} as const;

export type Content = keyof typeof contents;

export const isContent = (type: string): type is Content =>
  Object.hasOwn(contents, type);

/** What a file is, told from what is in it; undefined for what is not kept. A name proves nothing and is not asked for. */
export function contentOf(file: Buffer): Content | undefined {
  const begins = (...bytes: number[]) =>
    file.subarray(0, bytes.length).equals(Buffer.from(bytes));
  // Readers find "%PDF-" further in too; whatever stands before it would make the file two things at once.
  if (file.subarray(0, 5).toString("latin1") === "%PDF-")
    return "application/pdf";
  if (begins(0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return "image/png";
  if (
    file.subarray(0, 4).toString("latin1") === "RIFF" &&
    file.subarray(8, 12).toString("latin1") === "WEBP"
  )
    // prettier-ignore
    return "image/webp";
  return isWordDocument(file);
}
