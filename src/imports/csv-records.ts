import { parse } from "csv-parse";
import { Refusal } from "#kernel/problem.ts";

/** One record of a CSV file and the line it begins on, the header being line 1. */
export type CsvRecord = { line: number; cells: string[] };

/** Longer than any record of a return: beyond it a quotation mark was never closed. */
const longestRecord = 100_000;

/** Commas, or what spreadsheets put in their place. */
export function delimiterOf(head: string): string {
  const line = head.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const counts = [",", "\t", ";"].map((mark) => line.split(mark).length);
  return [",", "\t", ";"][counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The records of a CSV file in batches, blank lines left out. Throws a Refusal when a quotation mark is never closed. */
export async function* csvRecords(
  text: AsyncIterable<string>,
): AsyncGenerator<CsvRecord[]> {
  let delimiter: string | undefined;
  let unfinished = "";
  let lines = 0;
  let quoted: ReturnType<typeof quotedRecords> | undefined;
  for await (const piece of text) {
    delimiter ??= delimiterOf(piece);
    const given = unfinished + piece;
    if (!quoted && piece.includes('"'))
      quoted = quotedRecords(delimiter, lines);
    if (quoted) {
      unfinished = "";
      const batch = await quoted.read(given);
      if (batch.length > 0) yield batch;
      continue;
    }
    const end = lastLineEnd(given);
    unfinished = given.slice(end + 1);
    if (unfinished.length > longestRecord) throw notClosed(lines + 1);
    if (end < 0) continue;
    const found = plainRecords(given.slice(0, end + 1), delimiter, lines);
    lines = found.lines;
    if (found.records.length > 0) yield found.records;
  }
  if (delimiter === undefined) return;
  const rest = quoted
    ? await quoted.end()
    : plainRecords(`${unfinished}\n`, delimiter, lines).records;
  if (rest.length > 0) yield rest;
}

/** A carriage return at the very end may be half of a line end. */
const lastLineEnd = (text: string) =>
  Math.max(text.lastIndexOf("\n"), text.slice(0, -1).lastIndexOf("\r"));

/** Whole lines without a quotation mark, which nearly every file is made of. */
function plainRecords(text: string, delimiter: string, before: number) {
  const records: CsvRecord[] = [];
  const lines = text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
  for (let place = 0; place < lines.length - 1; place++) {
    const line = lines[place]!;
    if (line === "") continue;
    if (line.length > longestRecord) throw notClosed(before + place + 1);
    records.push({ line: before + place + 1, cells: line.split(delimiter) });
  }
  return { records, lines: before + lines.length - 1 };
}

/** Records from the first quotation mark on, where a line end may lie within a cell. */
function quotedRecords(delimiter: string, before: number) {
  let batch: CsvRecord[] = [];
  let failed: unknown;
  let last = before;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record(cells: string[], { lines }) {
      batch.push({ line: before + lines - linesWithin(cells), cells });
      last = before + lines;
      return null;
    },
  }).on("error", (error) => (failed = error));
  const taken = () => {
    if (failed) throw notClosed(last + 1);
    const records = batch;
    batch = [];
    return records;
  };
  return {
    async read(piece: string) {
      await new Promise<void>((done) => parser.write(piece, () => done()));
      return taken();
    },
    async end() {
      const ending = parser.resume();
      await new Promise<void>((done) => {
        ending
          .on("end", done)
          .on("error", () => done())
          .end();
      });
      return taken();
    },
  };
}

const notClosed = (line: number) =>
  new Refusal(
    400,
    `it is cut short, or a quotation mark is never closed (after line ${line})`,
  );

const linesWithin = (cells: string[]) =>
  cells.reduce(
    (sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0),
    0,
  );
