import type { Insertable } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { connectionOf } from "#platform/database/connection.ts";
import type { Tables } from "#platform/database/tables.ts";
import { copied } from "./copied.ts";
import type { Keeping, KeptTable } from "./keeping.store.ts";

/** A row with the moment it was recorded, which only the loader may set. */
export type LoadedRow<Name extends KeptTable> = Omit<
  Insertable<Tables[`record.${Name}`]>,
  "authority" | "recorded_at"
> & { id: Id; recorded_at: Instant };

/**
 * Many rows at once, in a write of the role `loader`: for the demonstration and for measuring.
 * Rows are of one shape, that of the first; nothing is checked but the table's constraints.
 * Returns how many there were.
 */
export async function loadRows<Name extends KeptTable>(
  table: Name,
  rows: Iterable<LoadedRow<Name>>,
  { db, asker, write }: Omit<Keeping, "recordedAt">,
): Promise<number> {
  const given = rows[Symbol.iterator]();
  const first = given.next();
  if (first.done) return 0;

  const names = Object.keys(first.value);
  const columns = ["authority", ...names].join(", ");
  const { run, copyIn } = connectionOf(db);
  const staged = `loading_${table}`;
  await run(
    `create temporary table ${staged} on commit drop as select ${columns} from record.${table} limit 0`,
  );
  let count = 0;
  function* lines() {
    for (let each = first; !each.done; each = given.next()) {
      const row: { id: Id; child_id?: unknown; [name: string]: unknown } =
        each.value;
      count++;
      if (table === "child") write.changed(row.id);
      else if (typeof row.child_id === "string") write.changed(row.child_id);
      yield copied([asker.authority, ...names.map((name) => row[name])]);
    }
  }
  await copyIn(`${staged} (${columns})`, lines());
  await run(`insert into record.${table} (${columns}) select ${columns} from ${staged};
    drop table ${staged}`);
  return count;
}
