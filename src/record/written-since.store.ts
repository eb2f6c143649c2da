import { type RawBuilder, sql } from "kysely";
import type { FactDefinition } from "./define-facts.ts";
import { factDefinitions } from "./fact-definitions.ts";

const tables = [
  ...new Set(
    (Object.values(factDefinitions) as FactDefinition[]).map(
      ({ from }) => from.trim().split(/\s/)[0] ?? "",
    ),
  ),
];

/** Whether a fact of the child was recorded after the row called `made`, by anybody: then it is safe no more to take it back. */
export const writtenSince = (authority: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    tables.map(
      (table) => sql`
        exists (select from ${sql.table(table)} later where later.authority = ${authority}
                   and later.child_id = made.child_id and later.recorded_at > made.recorded_at)`,
    ),
    sql` or `,
  )})`;
