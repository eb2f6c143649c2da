import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { FactDefinition } from "#record/define-facts.ts";
import { factDefinitions } from "#record/fact-definitions.ts";

/** A moment at which what was known of a child changed, and the last moment before it. */
export type Correction = {
  at: Instant;
  before: Instant;
  changed: number;
  withdrawn: number;
};

const tables = [
  ...new Set(
    (Object.values(factDefinitions) as FactDefinition[]).map(
      ({ from }) => from.trim().split(/\s/)[0] ?? "",
    ),
  ),
];

/** The latest changes and withdrawals of this child's facts, as now known, latest first. */
export async function correctionsOf(
  id: Id,
  db: Db,
  { authority }: Asker,
): Promise<Correction[]> {
  const versions = [
    changes("child", sql`id = ${id}`, authority),
    ...tables.map((table) => changes(table, sql`child_id = ${id}`, authority)),
  ];
  const { rows } = await sql<Correction>`
    select at::text as at, (at - interval '1 microsecond')::text as before,
           count(*) filter (where not withdrawn) as changed, count(*) filter (where withdrawn) as withdrawn
      from (${sql.join(versions, sql` union all `)}) change
     group by change.at order by change.at desc limit 10
  `.execute(db);
  return rows;
}

const changes = (
  table: string,
  about: ReturnType<typeof sql>,
  authority: string,
) => sql`
  (select superseded_at as at,
          exists (select from ${sql.id("record", table)} stands
                   where stands.authority = past.authority and stands.id = past.id
                     and stands.withdrawn and stands.recorded_at = past.superseded_at) as withdrawn
     from ${sql.id("history", table)} past
    where authority = ${authority} and not withdrawn and ${about})`;
