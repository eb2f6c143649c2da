/**
 * Reads XML of any size, in pieces of bounded size, and refuses what no census needs:
 * document types, entities of its own, deep nesting, gigantic text. Nothing that a file
 * refers to is ever opened.
 */
import sax from "sax";
import type { Element } from "./element.ts";
import { notACensus, refused } from "./refusal.ts";
import { ofDocumentType, ofParser, ofRoot } from "./refused-xml.ts";

/** The elements whose children come one by one; everything below those comes whole. */
const streamed = new Set(["Message", "Message/Children"]);

const limits = {
  depth: 32,
  attributes: 32,
  /** Characters of one element's text: the longest item of the census has 20. */
  text: 4_000,
  /** Characters from one piece to the next: a child with a long history takes some 50,000. */
  piece: 1_000_000,
  /** Bytes given to the parser at a time: the limits are checked in between. */
  step: 65_536,
};

/** One piece of the file, and the path of names above it: a header, a child, or what is neither. */
export type Piece = { above: string; element: Element };

/** Throws a Refusal that says what is wrong with the file, as soon as it is seen. */
export async function* readPieces(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Piece> {
  const reader = openReader();
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += limits.step)
      yield* reader.read(chunk.subarray(at, at + limits.step));
  yield* reader.end();
}

function openReader() {
  const parser = sax.parser(true);
  const decode = utf8();
  const open: Element[] = [];
  let pieces: Piece[] = [];
  let pieceEnded = 0;
  let attributes = 0;

  // Only the five that XML itself defines: a name of HTML's is not one of them.
  parser.ENTITIES = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };
  const line = () => parser.line + 1;

  parser.onerror = (error) => {
    throw ofParser(error.message, line(), open.length > 0);
  };
  parser.ondoctype = (doctype) => {
    throw ofDocumentType(doctype, line());
  };
  parser.onattribute = () => {
    if (++attributes > limits.attributes)
      throw notACensus(`An element in line ${line()} has too many attributes.`);
  };
  parser.onopentagstart = (tag) => {
    attributes = 0;
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    if (open.length === 0 && name !== "Message") throw ofRoot(name);
    if (open.length === limits.depth)
      throw notACensus(
        `In line ${line()} elements stand more than ${limits.depth} deep in one another.`,
      );
    open.push(emptyElement(name, line()));
  };
  parser.onopentag = (tag) => {
    const given = Object.entries(tag.attributes);
    if (given.length > 0)
      open.at(-1)!.attributes = Object.fromEntries(
        given.map(([name, value]) => [name, String(value)]),
      );
  };
  parser.ontext = parser.oncdata = (text) => {
    const element = open.at(-1);
    const start = text.search(/\S/);
    if (!element || start < 0) return;
    if (!element.text)
      element.textLine = line() - text.slice(start).split("\n").length + 1;
    element.text += text;
    if (element.text.length > limits.text)
      throw notACensus(
        `${element.name} in line ${element.line} holds over ${limits.text} characters.`,
      );
  };
  parser.onclosetag = () => {
    const element = open.pop()!;
    element.text = element.text.trim();
    const above = open.map(({ name }) => name).join("/");
    const whole = open.length > 2 || !streamed.has(above);
    if (whole) return void open.at(-1)?.children.push(element);
    if (open.length === 1 && element.name === "Children") return;
    pieces.push({ above, element });
    pieceEnded = parser.position;
  };

  function read(bytes: Uint8Array | undefined): Piece[] {
    const text = decode(bytes, line);
    // XML knows no such characters, and neither does the database.
    const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    if (at >= 0)
      throw notACensus(
        `The file is not text: it holds control characters after line ${line()}.`,
      );
    parser.write(text);
    if (parser.position - pieceEnded > limits.piece)
      throw notACensus(
        `A million characters up to line ${line()} hold no complete child.`,
      );
    const read = pieces;
    pieces = [];
    return read;
  }

  function end(): Piece[] {
    const last = read(undefined);
    if (parser.position === 0)
      throw refused("The file is empty.", "Export it again.");
    parser.close();
    return last;
  }
  return { read, end };
}

const emptyElement = (name: string, line: number): Element => ({
  name,
  line,
  text: "",
  textLine: line,
  attributes: {},
  children: [],
});

/** A decoder that carries a character cut in two from one chunk to the next. */
function utf8() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (bytes: Uint8Array | undefined, line: () => number): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw refused(
        `The file is not written in UTF-8, as the census must be: see after line ${line()}.`,
        "Export it again, or save it as UTF-8.",
      );
    }
  };
}
