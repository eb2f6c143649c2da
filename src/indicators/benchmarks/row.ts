/** One line of a published file: its line number (the heading is 1) and its values by column. */
export type Row = { line: number; cells: Readonly<Record<string, string>> };

/** A value that could not be used, and where it stands. */
export type Unusable = {
  row: number;
  column: string;
  value: string;
  reason: string;
};

export const unusable = (
  row: Row,
  column: string,
  reason: string,
): Unusable => ({
  row: row.line,
  column,
  value: row.cells[column] ?? "",
  reason,
});
