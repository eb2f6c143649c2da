import { parse } from "csv-parse/sync";
import writeWorkbook from "write-excel-file/node";

/** A CSV of ours as a workbook, the same cells in the same places. Every cell is text: none is ever worked out. */
export async function workbookOf(text: string): Promise<Buffer> {
  const rows: string[][] = parse(text, { bom: true });
  const sheet = rows.map((cells) =>
    cells.map((value) => ({ value: readable(value), type: String })),
  );
  return writeWorkbook(sheet).toBuffer();
}

/** What XML cannot hold is shown as missing: control characters but tab and line ends, and what is no character. */
const readable = (value: string) =>
  value.replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd");
