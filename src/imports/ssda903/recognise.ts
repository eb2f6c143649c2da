import { parse } from "csv-parse/sync";
import { delimiterOf } from "../csv-records.ts";
import type { Recognised } from "../return.ts";
import type { ReturnTable } from "./return-table.ts";
import { tables } from "./tables.ts";

/** Which table a file is, by the set of its columns and never by its name. */
export function recognise(
  head: string,
): Recognised | { refused: string } | undefined {
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<EXPSSDA903[\s>]/is.test(head))
    return {
      refused:
        "it is SSDA903 in XML, which is not read: use the CSV set of the same return",
    };
  const columns = columnsOf(head);
  if (!columns.includes("CHILD")) return undefined;
  const fitting = tables
    .map((table) => ({ table, lacking: lackingFrom(columns, table) }))
    .filter(({ lacking }) => lacking.length === 0)
    .toSorted((a, b) => size(b.table) - size(a.table));
  const best = fitting[0]?.table;
  if (best)
    return { kind: `SSDA903 ${best.title}`, table: best.table, columns };
  const [nearest] = tables
    .map((table) => ({ table, lacking: lackingFrom(columns, table) }))
    .filter(({ table, lacking }) => lacking.length * 2 <= size(table))
    .toSorted((a, b) => a.lacking.length - b.lacking.length);
  return nearest
    ? {
        refused: `it looks like SSDA903 ${nearest.table.title}, but has no column ${nearest.lacking.join(", ")}`,
      }
    : undefined;
}

/** The header's columns, trimmed and in upper case. */
export function columnsOf(head: string): string[] {
  const line = head.split(/\r\n|\n|\r/, 1)[0] ?? "";
  try {
    const [cells = []]: string[][] = parse(line, {
      delimiter: delimiterOf(head),
      relax_quotes: true,
    });
    return cells.map((cell) => cell.trim().toUpperCase());
  } catch {
    return [];
  }
}

const size = (table: ReturnTable) => Object.keys(table.columns).length;

const lackingFrom = (
  columns: string[],
  { columns: its, optional = [] }: ReturnTable,
) =>
  Object.keys(its).filter(
    (name) => !columns.includes(name) && !optional.includes(name),
  );
