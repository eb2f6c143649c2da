import type { Download } from "./page.ts";

export type Cell = string | number | null | undefined;

/** A file written while it is sent. */
export type Written = Download & { body: AsyncIterable<string> };

/** The mark by which spreadsheets know UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * A list as a file for a spreadsheet: RFC 4180, in UTF-8, rows written as they come. `name`
 * is without its ending.
 */
export function csvDownload(
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Written {
  return {
    name: `${name}.csv`,
    type: "text/csv; charset=utf-8",
    body: csv(columns, rows),
  };
}

export async function* csv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  let piece = byteOrderMark + csvLine(columns);
  for await (const row of rows) {
    piece += csvLine(row);
    // Some kilobytes at a time: one write a row would be slow, all at once would be large.
    if (piece.length > 16_384) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front. Spreadsheets
 * look past blanks, byte order marks and control characters, and so do we. Give numbers as
 * numbers: they are left alone.
 */
export const harmless = (text: string): string =>
  formula.test(text) ? `'${text}` : text;

const formula =
  /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uff0b\uff0d\uff1d\uff20]|^[\t\r\n\0]/u;

/** `attachment` with a name that survives any browser (RFC 6266, RFC 8187). */
export function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\/]/g, "_");
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
