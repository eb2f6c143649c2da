/** Which kind of Word document a file is; undefined for none, and for one that brings a program along. */
export function isWordDocument(file: Buffer) {
  if (file.subarray(0, 8).equals(compound)) {
    // Its parts are named in UTF-16 in a directory of its own.
    const has = (part: string) => file.includes(Buffer.from(part, "utf16le"));
    return has("WordDocument") && !has("_VBA_PROJECT")
      ? "application/msword"
      : undefined;
  }
  const names = namesInZip(file);
  const word =
    names.includes("[Content_Types].xml") &&
    names.includes("word/document.xml") &&
    !names.some((name) => /vbaProject|\.exe$|\.js$/i.test(name));
  return word
    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    : undefined;
}

const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
const local = Buffer.from("PK\x03\x04");
const listed = Buffer.from("PK\x01\x02");
const end = Buffer.from("PK\x05\x06");

/** The names in the list at a zip's end, of a file that is a zip from its first byte; none where there is no such list. */
function namesInZip(file: Buffer): string[] {
  const last = file.lastIndexOf(end);
  if (!file.subarray(0, 4).equals(local) || last < 0 || last + 22 > file.length)
    return [];
  const names: string[] = [];
  let at = file.readUInt32LE(last + 16);
  while (at + 46 <= last && file.subarray(at, at + 4).equals(listed)) {
    const named = file.readUInt16LE(at + 28);
    names.push(file.subarray(at + 46, at + 46 + named).toString("utf8"));
    at += 46 + named + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}
