import type { Day } from "#kernel/day.ts";
import type { Told } from "./told.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a table as they stand. */
export const standing = (told: readonly Told[], table: Told["table"]): Row[] =>
  told
    .filter((each) => each.table === table)
    .flatMap(({ id, versions }): Row[] => {
      const { withdrawn, row } = versions.at(-1)!;
      return withdrawn ? [] : [{ ...row, id }];
    });

export const byChild = (told: readonly Told[], table: Told["table"]) =>
  Map.groupBy(standing(told, table), ({ child_id }) => child_id);

export const day = (row: object, column: string): Day | undefined => {
  const value: unknown = column in row ? row[column as keyof typeof row] : undefined; // prettier-ignore
  return typeof value === "string" ? (value as Day) : undefined;
};
