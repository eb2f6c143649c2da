import type { Id } from "#kernel/id.ts";
import type { Note, RowInForce } from "../return.ts";
import { readCells, type ReturnTable, type ValuesOf } from "./return-table.ts";

/** A row in force with what its cells say. */
export type Told<Table> =
  Table extends ReturnTable<infer Its>
    ? RowInForce & { values: ValuesOf<Its> }
    : never;

/** The rows of one table, every year's, as they read; repeated keys are left out. */
export function toldBy<Table extends ReturnTable>(
  table: Table,
  byTable: ReadonlyMap<string, readonly RowInForce[]>,
): Told<Table>[] {
  const rows = byTable.get(table.table) ?? [];
  return rows.map((row) => ({
    ...row,
    values: readCells(table, row.cells, row.year).values,
  })) as Told<Table>[];
}

/** Of rows with one key the latest collection's, in the order of their keys. */
export function latestOfEach<Row extends { key: string; year: number }>(
  rows: readonly Row[],
): Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const other = latest.get(row.key);
    if (!other || other.year < row.year) latest.set(row.key, row);
  }
  return [...latest.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What rows turn out to say of each other. */
export class Remarks {
  readonly #of = new Map<Id, { notes: Note[]; setAside?: Note }>();

  note(
    { id, cells }: Pick<RowInForce, "id" | "cells">,
    column: string,
    reason: string,
  ) {
    this.#at(id).notes.push({
      column,
      value: String(cells[column] ?? ""),
      reason,
    });
  }

  setAside(
    { id, cells }: Pick<RowInForce, "id" | "cells">,
    column: string,
    reason: string,
  ) {
    this.#at(id).setAside = {
      column,
      value: String(cells[column] ?? ""),
      reason,
    };
  }

  all() {
    return [...this.#of].map(([row, said]) => ({ row, ...said }));
  }

  #at(id: Id) {
    const there = this.#of.get(id);
    if (there) return there;
    const fresh: { notes: Note[]; setAside?: Note } = { notes: [] };
    this.#of.set(id, fresh);
    return fresh;
  }
}
