import { type RawBuilder, sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Asker } from "#platform/web/route.ts";
import type { FactDefinition } from "./define-facts.ts";
import { factDefinitions } from "./fact-definitions.ts";
import type { Keeping, KeptTable } from "./keeping.store.ts";

/** A decision about a child, kept in its table, that is to be taken back. */
export type Made = { id: Id; child: Id };

/**
 * Whether the row called `made` can still be taken back by the asker: it is theirs, not an hour old, as it was first
 * written, and nothing was written of the child since, by anybody. With `only`: that row or none.
 */
export const justMade = (
  table: KeptTable,
  { authority, id }: Asker,
  only?: Id,
): RawBuilder<boolean> =>
  sql<boolean>`made.authority = ${authority} and made.recorded_by = ${id}
    and made.recorded_at > now() - interval '1 hour'
    and ${only === undefined ? sql`true` : sql`made.id = ${only}`}
    and not exists (select from ${sql.table(`history.${table}`)} before where before.authority = made.authority
                       and before.child_id = made.child_id and before.id = made.id)
    and not (${sql.join(
      factTables.map(
        (name) => sql`
          exists (select from ${sql.table(name)} later where later.authority = made.authority
                     and later.child_id = made.child_id and later.recorded_at > made.recorded_at)`,
      ),
      sql` or `,
    )})`;

const factTables = [
  ...new Set(
    (Object.values(factDefinitions) as FactDefinition[]).map(
      ({ from }) => from.trim().split(/\s/)[0] ?? "",
    ),
  ),
];

/** The child’s rows of `table` that `made`, of the table `by`, changed with it, as they were before; `gone`: it withdrew them. */
export async function changedWith<Before>(
  { id, child }: Made,
  by: KeptTable,
  table: KeptTable,
  { db, asker }: Keeping,
): Promise<(Before & { id: Id; gone: boolean })[]> {
  const { rows } = await sql<Before & { id: Id; gone: boolean }>`
    select before.*, stands.withdrawn as gone
      from ${sql.table(`history.${table}`)} before
      join ${sql.table(by)} made on made.authority = before.authority and made.id = ${id} and made.recorded_at = before.superseded_at
      join ${sql.table(`record.${table}`)} stands on stands.authority = before.authority and stands.id = before.id
     where before.authority = ${asker.authority} and before.child_id = ${child} and not before.withdrawn
     order by before.id`.execute(db);
  return rows;
}
