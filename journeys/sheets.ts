import { inflateSync } from "node:zlib";

/** One sheet of paper as printed: its size in points and the words on it, in the order in which they are drawn. */
export type Sheet = { width: number; height: number; text: string };

type Numbered = ReadonlyMap<string, string>;

/** Reads the sheets of a PDF that Chromium made: enough of the format for its own pages, streams and fonts. */
export function sheetsOf(pdf: Buffer): Sheet[] {
  const file = pdf.toString("latin1");
  const objects: Numbered = new Map(
    [...file.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map(
      ([, number = "", body = ""]) => [number, body],
    ),
  );
  const pages = [...objects.values()].filter((body) =>
    /\/Type\s*\/Page\b/.test(body),
  );
  return pages.map((page) => {
    const [width = 0, height = 0] = (/\/MediaBox\s*\[\s*\S+\s+\S+\s+(\S+)\s+(\S+?)\s*\]/.exec(page) ?? []).slice(1).map(Number); // prettier-ignore
    const drawn = streamOf(objects.get(referred(page, "Contents")));
    return { width, height, text: wordsIn(drawn, objects) };
  });
}

const referred = (body: string, name: string) =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? "";

/** By its length: what is packed may end in a byte that looks like the end of a line. */
function streamOf(body = ""): string {
  const [head = ""] = /^[\s\S]*?\bstream\r?\n/.exec(body) ?? [];
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const bytes = Buffer.from(body.slice(head.length, head.length + length), "latin1"); // prettier-ignore
  return head.includes("/FlateDecode")
    ? inflateSync(bytes).toString("latin1")
    : bytes.toString("latin1");
}

/** What is drawn names a font by the number of its object, and letters by their places in it. */
function wordsIn(drawn: string, objects: Numbered): string {
  let letters: Numbered = new Map();
  let words = "";
  const told = /\/F(\d+) \S+ Tf|<([0-9A-Fa-f]+)>|\b(ET)\b/g;
  for (const [, font, places, end] of drawn.matchAll(told))
    if (font !== undefined) letters = lettersOf(font, objects);
    else if (end !== undefined) words += " ";
    else words += (places?.match(/.{4}/g) ?? []).map((place) => letters.get(place.toLowerCase()) ?? "").join(""); // prettier-ignore
  return words.replaceAll(/\s+/g, " ");
}

function lettersOf(font: string, objects: Numbered): Numbered {
  const table = streamOf(objects.get(referred(objects.get(font) ?? "", "ToUnicode"))); // prettier-ignore
  const letters = new Map<string, string>();
  const hex = (value: number) => value.toString(16).padStart(4, "0");
  for (const [, block = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) // prettier-ignore
    for (const [, place = "", letter = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) // prettier-ignore
      letters.set(place.toLowerCase(), String.fromCodePoint(parseInt(letter, 16))); // prettier-ignore
  for (const [, block = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) // prettier-ignore
    for (const [, first = "", last = "", letter = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) // prettier-ignore
      for (let at = parseInt(first, 16); at <= parseInt(last, 16); at++)
        letters.set(hex(at), String.fromCodePoint(parseInt(letter, 16) + at - parseInt(first, 16))); // prettier-ignore
  return letters;
}
