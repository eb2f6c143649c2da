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
  let batch: CsvRecord[] = [];
  let failed: unknown;
  let last = 0;
  const parserFor = (delimiter: string) =>
    parse({
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      on_record(cells: string[], { lines }) {
        batch.push({ line: lines - linesWithin(cells), cells });
        last = lines;
        return null;
      },
    }).on("error", (error) => (failed = error));

  let parser: ReturnType<typeof parserFor> | undefined;
  for await (const piece of text) {
    const feeding = (parser ??= parserFor(delimiterOf(piece)));
    await new Promise<void>((done) => feeding.write(piece, () => done()));
    if (failed) throw notClosed(last + 1);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  if (!parser) return;
  const ending = parser.resume();
  await new Promise<void>((done) => {
    ending
      .on("end", done)
      .on("error", () => done())
      .end();
  });
  if (failed) throw notClosed(last + 1);
  if (batch.length > 0) yield batch;
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
