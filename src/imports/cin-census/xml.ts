/**
 * Reads XML of any size, in pieces of bounded size, and refuses what no census needs:
 * document types, entities of its own, deep nesting, gigantic text. Nothing that a file
 * refers to is ever opened.
 */
import sax from "sax";
import type { Element } from "./element.ts";
import { notACensus, ofDocumentType, ofParser, ofRoot } from "./refusal.ts";

const limits = {
  depth: 32,
  attributes: 32,
  /** Characters of one element's text: the longest item of the census has 20. */
  text: 4_000,
  /** Characters from one piece to the next: a child with a long history takes some 50,000. */
  piece: 1_000_000,
  /** Characters given to the parser at a time: the limits are checked in between. */
  step: 65_536,
};

/** A child (or what stands in its place) of Children, or anything else that Message holds. */
export type Piece = { among: "Message" | "Children"; element: Element };

/** Throws a Refusal that says what is wrong with the file, as soon as it is seen. */
export async function* readPieces(
  text: AsyncIterable<string>,
): AsyncGenerator<Piece> {
  const reader = openReader();
  for await (const chunk of text)
    for (let at = 0; at < chunk.length; at += limits.step)
      yield* reader.read(chunk.slice(at, at + limits.step));
  reader.end();
}

export function openReader() {
  const parser = sax.parser(true);
  const open: Element[] = [];
  let pieces: Piece[] = [];
  let pieceEnded = 0;
  let attributes = 0;

  // Only the five that XML itself defines: those of HTML are not among them.
  parser.ENTITIES = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };
  const line = () => parser.line + 1;

  parser.onerror = ({ message }) => {
    throw ofParser(message, line(), open.length > 0);
  };
  parser.ondoctype = (doctype) => {
    throw ofDocumentType(doctype, line());
  };
  parser.onattribute = () => {
    if (++attributes > limits.attributes)
      throw notACensus(`an element in line ${line()} has too many attributes`);
  };
  parser.onopentagstart = (tag) => {
    attributes = 0;
    const name = tag.name.slice(tag.name.indexOf(":") + 1);
    if (open.length === 0 && name !== "Message") throw ofRoot(name);
    if (open.length === limits.depth)
      throw notACensus(
        `in line ${line()} elements stand over ${limits.depth} deep in one another`,
      );
    open.push(emptyElement(name, line()));
  };
  parser.onopentag = ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes))
      open.at(-1)!.attributes[name] = String(value);
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
        `${element.name} in line ${element.line} holds over ${limits.text} characters`,
      );
  };
  parser.onclosetag = () => {
    const element = open.pop()!;
    element.text = element.text.trim();
    const around = open.at(-1);
    const among = open.length <= 2 ? around?.name : undefined;
    if (among === "Message" && element.name === "Children") return;
    if (among !== "Message" && among !== "Children")
      return void around?.children.push(element);
    pieces.push({ among, element });
    pieceEnded = parser.position;
  };

  /** The pieces that this part of the file completes. */
  function read(text: string): Piece[] {
    // XML knows no such characters, and neither does the database.
    if (/[^\P{Cc}\t\n\r\x7f-\x9f]/u.test(text))
      throw notACensus(
        `it is not text: it holds control characters after line ${line()}`,
      );
    parser.write(text);
    if (parser.position - pieceEnded > limits.piece)
      throw notACensus(
        `a million characters up to line ${line()} hold no whole child`,
      );
    const complete = pieces;
    pieces = [];
    return complete;
  }

  /** Throws a Refusal unless the file is complete. */
  function end(): void {
    if (parser.position === 0) throw notACensus("it is empty");
    parser.close();
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
