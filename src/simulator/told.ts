import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { KeptTable, NewRow } from "#record/keeping.store.ts";

/** What a row said from the moment it was recorded until the next version: all of its columns, not a difference. */
export type Version<Name extends KeptTable> = {
  recorded: Instant;
  row: Omit<NewRow<Name>, "id">;
  /** It was taken back: the row stays, hidden. */
  withdrawn?: true;
  /** The worker who recorded it, where known. */
  by?: Id;
};

/** One row of the record and how it came to be known, first version first; the last one stands. */
export type Told<Name extends KeptTable = KeptTable> = {
  [Table in Name]: {
    table: Table;
    id: Id;
    versions: readonly [Version<Table>, ...Version<Table>[]];
  };
}[Name];

/** What is invented: one authority, so many children living there, between two days. The same setting, the same lives. */
export type Setting = {
  seed: number;
  authority: string;
  name: string;
  /** Residents aged 0 to 17. */
  residents: number;
  from: Day;
  /** The last day that anything happened or was recorded. */
  until: Day;
};
