import type { Element } from "./element.ts";
import { readHeader, type Header } from "./header.ts";
import { notACensus, refused } from "./refusal.ts";
import { placed, type CensusRow, type LinedNote } from "./row.ts";
import { rowsOf } from "./rows.ts";
import { readPieces } from "./xml.ts";

/** Elements that are neither header nor child: a few are a peculiarity, many are another kind of file. */
const strayLimit = 1_000;

export type Part =
  | { header: Header }
  | { child: Element }
  /** Stands on the next row: what holds it is no row. */
  | { stray: LinedNote };

/** A census from its text, part by part. Throws a Refusal when it is none, is incomplete or hostile. */
export async function* readParts(
  text: AsyncIterable<string>,
): AsyncGenerator<Part> {
  let header: Header | undefined;
  let children = 0;
  let strays = 0;
  for await (const { among, element } of readPieces(text)) {
    if (element.name === "Header" && among === "Message" && !header) {
      header = readHeader(element);
      yield { header };
    } else if (element.name === "Child" && among === "Children") {
      if (!header) throw notACensus("its children come before any header");
      children++;
      yield { child: element };
    } else if (++strays > strayLimit) {
      throw notACensus(`over ${strayLimit} of its elements are no part of one`);
    } else yield { stray: strayNote(element) };
  }
  if (!header) throw notACensus("it has no header");
  if (children === 0)
    throw refused("it holds no child", "Export it again with its children.");
}

/** The rows of a census, in batches of a child each. What stands outside the children is noted on the next of them. */
export async function* readRows(
  text: AsyncIterable<string>,
  year: number,
): AsyncGenerator<CensusRow[]> {
  let waiting: LinedNote[] = [];
  let last: CensusRow[] | undefined;
  for await (const part of readParts(text)) {
    if ("header" in part) waiting.push(...part.header.notes);
    else if ("stray" in part) waiting.push(part.stray);
    else {
      if (last) yield last;
      last = rowsOf(part.child, year);
      last[0]!.notes.unshift(...waiting.map(placed(last[0]!.line)));
      waiting = [];
    }
  }
  if (!last) return;
  last[0]!.notes.push(...waiting.map(placed(last[0]!.line)));
  yield last;
}

const strayNote = ({ line, name, text }: Element): LinedNote => ({
  line,
  column: name,
  value: text,
  reason: "not an element of the census: read as nothing",
});
