import { type CsvRecord, csvRecords } from "../csv-records.ts";
import type { Cells, GivenRow, Note, Recognised } from "../return.ts";
import { type Column, date, identifier } from "./column.ts";
import { readCells, type ReturnTable } from "./return-table.ts";
import { tables } from "./tables.ts";

/** Every line after the header, in order: taken, noted or set aside. */
export async function* rows(
  text: AsyncIterable<string>,
  { table: name, columns = [], year }: Recognised & { year: number },
): AsyncGenerator<GivenRow[]> {
  const table = tables.find((each) => each.table === name);
  if (!table) throw new Error(`SSDA903 has no table ${name}`);
  let isHeader = true;
  for await (const batch of csvRecords(text)) {
    const lines = isHeader ? batch.slice(1) : batch;
    isHeader = false;
    yield lines.map((record) => rowOf(table, columns, record, year));
  }
}

function rowOf(
  table: ReturnTable,
  columns: readonly string[],
  { line, cells: given }: CsvRecord,
  year: number,
): GivenRow {
  const cells: Record<string, string> = {};
  for (const [place, name] of columns.entries())
    if (given[place]) cells[name] = given[place];
  const child = identifier.read((cells["CHILD"] ?? "").trim());
  const { values, notes } = readCells(table, cells, year);
  if (child.because) notes.unshift(noteOf("CHILD", cells, child.because));
  if (given.length < columns.length)
    notes.push({
      column: "",
      value: "",
      reason: "fewer cells than columns: the last are taken as empty",
    });
  const setAside =
    beyond(given, columns.length) ??
    (child.value ? undefined : noteOf("CHILD", cells, "no child")) ??
    impossibleKey(table, cells, values);
  return {
    table: table.table,
    child: child.value ?? "",
    key: table.key
      .map((name) => String(values[name] ?? cells[name] ?? "").trim())
      .join(" "),
    line,
    cells,
    // What is set aside for a value says so once.
    notes: notes.filter(({ column }) => column !== setAside?.column),
    ...(setAside && { setAside }),
  };
}

/** A row without a possible date in its key cannot be placed in time. */
function impossibleKey(
  table: ReturnTable,
  cells: Cells,
  values: Readonly<Record<string, unknown>>,
): Note | undefined {
  const column = table.key.find(
    (name) =>
      table.columns[name] === (date as Column) && values[name] === undefined,
  );
  if (!column) return undefined;
  return noteOf(
    column,
    cells,
    cells[column] ? "impossible date in its key" : "no date in its key",
  );
}

function beyond(given: string[], width: number): Note | undefined {
  const more = given.slice(width).find((cell) => cell.trim() !== "");
  return more === undefined
    ? undefined
    : { column: "", value: more, reason: "more cells than columns" };
}

const noteOf = (column: string, cells: Cells, reason: string): Note => ({
  column,
  value: String(cells[column] ?? ""),
  reason,
});
