import { rawOf, type Element } from "./element.ts";
import type { LinedNote } from "./row.ts";
import { rowKinds, type RowKind, type RowTable } from "./row-kinds.ts";

/** What one element of a row holds: its items, what there is to note of them, and the rows below it. */
export type Gathered = {
  cells: Record<string, string | string[]>;
  /** Where each item stands. */
  lines: Map<string, number>;
  notes: LinedNote[];
  below: { table: RowTable; element: Element }[];
};

export function gather(kind: RowKind, element: Element): Gathered {
  const gathered: Gathered = {
    cells: {},
    lines: new Map(),
    notes: [],
    below: [],
  };
  // A row that is a single item is its own only item.
  if (element.name in kind.columns) takeItem(gathered, element, element.text);
  else takeAll(kind, element, gathered);
  return gathered;
}

function takeAll(kind: RowKind, holder: Element, into: Gathered): void {
  if (holder.text)
    into.notes.push({
      line: holder.textLine,
      column: holder.name,
      value: holder.text,
      reason: "stray text: read as nothing",
    });
  for (const element of holder.children) {
    const table = kind.below.find(
      (each) => rowKinds[each].element === element.name,
    );
    if (table) into.below.push({ table, element });
    else if (kind.wrappers.includes(element.name))
      takeWrapper(kind, element, into);
    else if (element.name in kind.columns && element.children.length === 0)
      takeItem(into, element, element.text);
    else takeUnknown(into, element);
  }
}

function takeWrapper(kind: RowKind, element: Element, into: Gathered): void {
  if (element.children.length > 0 || element.text)
    return takeAll(kind, element, into);
  const { name: column, line } = element;
  into.notes.push({ line, column, value: "", reason: "empty wrapper" });
}

function takeItem(into: Gathered, { name, line }: Element, value: string) {
  if (!value) return;
  if (name in into.cells)
    into.notes.push({
      line,
      column: name,
      value,
      reason: "given more than once: the first is taken",
    });
  else into.lines.set(name, line);
  into.cells[name] = joined(into.cells[name], value);
}

function takeUnknown(into: Gathered, element: Element) {
  const { name, line, children } = element;
  const raw = rawOf(element);
  into.notes.push({
    line,
    column: name,
    value: children.length > 0 ? clipped(raw) : element.text,
    reason: "not an element that is read here: kept raw",
  });
  into.cells[name] = joined(into.cells[name], raw);
}

const joined = (before: string | string[] | undefined, value: string) =>
  before === undefined ? value : [before, value].flat();

const clipped = (text: string) =>
  text.length > 300 ? `${text.slice(0, 300)}…` : text;
