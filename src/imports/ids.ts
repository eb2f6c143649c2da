import { type Id, idFrom } from "#kernel/id.ts";
import type { GivenRow, ReturnKey } from "./return.ts";

/**
 * Ids of what is imported, made from natural keys and a secret of this database: the same
 * row, fact or child has the same id whenever it comes, and nobody outside can work it out.
 */
export type Ids = ReturnType<typeof idsOf>;

export function idsOf(secret: string, authority: string) {
  const made = (...parts: (string | number)[]): Id =>
    idFrom([secret, authority, ...parts].join("\u001f"));
  return {
    file: (from: ReturnKey, year: number, table: string) =>
      made("file", from, year, table),
    row: (file: Id, { table, child, key }: GivenRow) =>
      made("row", file, table, child, key),
    child: (child: string) => made("child", child),
    fact: (child: Id, table: string, key: string) => made(table, child, key),
    practitioner: (localId: string) => made("practitioner", localId),
  };
}
