import { coverOf } from "#kernel/year.ts";
import type { Cells, Note } from "../return.ts";
import type { Column } from "./column.ts";

type Columns = Readonly<Record<string, Column>>;

/** The values of a row by column; what is unknown or empty is left out. */
export type ValuesOf<Its extends Columns> = {
  [Name in keyof Its]?: Its[Name] extends Column<infer Value> ? Value : never;
};

/** Looks at a whole row; `unknown` takes the column's value back. `collectionEnd` is the 31 March. */
export type RowCheck = (row: {
  values: Readonly<Record<string, unknown>>;
  given: Readonly<Record<string, string>>;
  collectionEnd: string;
}) => { column: string; reason: string; unknown?: true }[];

/** One CSV table of SSDA903. */
export type ReturnTable<Its extends Columns = Columns> = {
  table: string;
  /** Said after "SSDA903". */
  title: string;
  /** CHILD, and DOB where it only repeats the header's, are understood. */
  columns: Its;
  /** Columns that came or went over the years: a file is recognised without them. */
  optional?: readonly string[];
  /** The columns that tell the rows of one child apart. None: a child has one row a year. */
  key: readonly string[];
  /** What else there is to note of a row. */
  check?: RowCheck;
};

export const defineReturnTable = <const Its extends Columns>(
  table: ReturnTable<Its> & {
    optional?: readonly (keyof Its)[];
    key: readonly (keyof Its)[];
  },
): ReturnTable<Its> => table;

/** What one row's cells say, with a note for whatever is read otherwise than given. */
export function readCells<Its extends Columns>(
  table: ReturnTable<Its>,
  cells: Cells,
  year: number,
): { values: ValuesOf<Its>; notes: Note[] } {
  const values: Record<string, unknown> = {};
  const given: Record<string, string> = {};
  const notes: Note[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const raw = cells[name];
    const trimmed = typeof raw === "string" ? raw.trim() : "";
    if (trimmed === "") continue;
    given[name] = trimmed;
    const { value, because } = column.read(trimmed);
    if (value !== undefined) values[name] = value;
    if (because) notes.push({ column: name, value: trimmed, reason: because });
  }
  const collectionEnd = coverOf(year).to;
  for (const { column, reason, unknown } of table.check?.({
    values,
    given,
    collectionEnd,
  }) ?? []) {
    if (unknown) delete values[column];
    notes.push({ column, value: given[column] ?? "", reason });
  }
  return { values: values as ValuesOf<Its>, notes };
}
