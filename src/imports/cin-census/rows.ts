/** From one Child element to its rows, each with what there is to note of it by itself. */
import { coverOf } from "#kernel/year.ts";
import { dayIn } from "./columns.ts";
import type { Element } from "./element.ts";
import { gather, type Gathered } from "./gather.ts";
import {
  day,
  deathOf,
  endOf,
  given,
  placed,
  type CensusRow,
  type LinedNote,
} from "./row.ts";
import { rowKinds, type RowTable } from "./row-kinds.ts";

/** The rows in source order: the child's own first, then each followed by the rows below it. */
export function rowsOf(element: Element, year: number): CensusRow[] {
  const rows: CensusRow[] = [];
  addRow(rows, "child", element, year, undefined);
  return rows;
}

function addRow(
  rows: CensusRow[],
  table: RowTable,
  element: Element,
  year: number,
  above: CensusRow | undefined,
): void {
  const kind = rowKinds[table];
  const gathered = gather(kind, element);
  const { cells, below } = gathered;
  const value = given(cells, kind.key ?? "");
  const own = kind.keyIs === "date" ? (dayIn(value, year) ?? value) : value;
  const aside = above?.setAside
    ? asideWith(above, element)
    : asideBecause(table, element, gathered, year);
  const row: CensusRow = {
    table,
    child: above?.child ?? given(cells, "LAchildID").toUpperCase(),
    key: above?.key ? `${above.key}/${own}` : own,
    line: element.line,
    cells,
    notes: notesOf(table, gathered, year)
      .filter(
        ({ line, column }) => line !== aside?.line || column !== aside.column,
      )
      .map(placed(element.line)),
    ...(aside && { setAside: placed(element.line)(aside) }),
  };
  rows.push(row);
  for (const each of below) addRow(rows, each.table, each.element, year, row);
}

function notesOf(
  table: RowTable,
  { cells, lines, notes }: Gathered,
  year: number,
): LinedNote[] {
  const { columns } = rowKinds[table];
  const noted = [...notes];
  for (const [column, line] of lines) {
    const value = given(cells, column);
    const reason =
      columns[column]?.(value, year) ?? outOfOrder(table, cells, column, year);
    if (reason) noted.push({ line, column, value, reason });
  }
  return noted.toSorted((one, other) => one.line - other.line);
}

function outOfOrder(
  table: RowTable,
  cells: Gathered["cells"],
  column: string,
  year: number,
): string | undefined {
  if (table === "child")
    return column === "PersonDeathDate" && !deathOf(cells, year)
      ? "before the birth: value kept raw, read as unknown"
      : undefined;
  const { end } = rowKinds[table];
  return column === end?.column && !endOf(table, cells, year)
    ? `its ${end.word} comes before its start: value kept raw, read as unknown`
    : undefined;
}

/** Why a row cannot be placed: it has no child, or its key no day or code. */
function asideBecause(
  table: RowTable,
  element: Element,
  { cells, lines }: Gathered,
  year: number,
): LinedNote | undefined {
  const { key, keyIs, end, below } = rowKinds[table];
  const column = key ?? "LAchildID";
  const value = given(cells, column);
  const line = lines.get(column) ?? element.line;
  const its =
    below.length > 0 ? `the ${table} and its rows are` : `the ${table} is`;
  const aside = (reason: string) => ({ line, column, value, reason });
  if (!value) return aside(`no ${column}, which is its key: ${its} set aside`);
  if (keyIs !== "date") return undefined;
  const ended = day(cells, end?.column ?? "", year);
  if (end && ended && ended < value && value > coverOf(year).to)
    return aside(
      `starts after the reference date and after its own ${end.word}: the ${table} is set aside`,
    );
  return dayIn(value, year)
    ? undefined
    : aside(`impossible date in the key of the ${table}: ${its} set aside`);
}

const asideWith = (
  { table, line, setAside }: CensusRow,
  { line: own }: Element,
): LinedNote => ({
  line: own,
  column: setAside?.column ?? "",
  value: setAside?.value ?? "",
  reason: `set aside with the ${table} in line ${line}`,
});
