import type { Day } from "#kernel/day.ts";
import type { Cells, GivenRow, Note } from "../return.ts";
import { dayIn, truth } from "./columns.ts";
import { rowKinds, type RowTable } from "./row-kinds.ts";

/** A note on a value of an XML file, which has a line of its own. */
export type LinedNote = Note & { line: number };

/** A row of a census: `line` is that of its element. */
export type CensusRow = Omit<GivenRow, "table" | "notes" | "setAside"> & {
  table: RowTable;
  notes: Note[];
  setAside?: Note;
};

export const placed =
  (row: number) =>
  ({ line, ...note }: LinedNote): Note =>
    line === row ? note : { ...note, below: line - row };

/** The first value given: an item that came twice has the rest behind it. */
export function given(cells: Cells, column: string): string {
  const cell = cells[column] ?? "";
  return typeof cell === "string" ? cell : (cell[0] ?? "");
}

export const day = (
  cells: Cells,
  column: string,
  year: number,
): Day | undefined => dayIn(given(cells, column), year);

export const yes = (cells: Cells, column: string): boolean | undefined =>
  truth(given(cells, column));

/** The day its key says it began or took place. */
export const startOf = (
  table: RowTable,
  cells: Cells,
  year: number,
): Day | undefined => day(cells, rowKinds[table].key ?? "", year);

/** The day it ended, unless that came before it began. */
export function endOf(
  table: RowTable,
  cells: Cells,
  year: number,
): Day | undefined {
  const end = day(cells, rowKinds[table].end?.column ?? "", year);
  const start = startOf(table, cells, year);
  return end && start && end < start ? undefined : end;
}

/** The day of death, unless it came before birth. */
export function deathOf(cells: Cells, year: number): Day | undefined {
  const died = day(cells, "PersonDeathDate", year);
  const born = day(cells, "PersonBirthDate", year);
  return died && born && died < born ? undefined : died;
}
