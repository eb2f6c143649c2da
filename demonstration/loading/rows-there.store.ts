import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Connection } from "#platform/database/connection.ts";
import { staff } from "../staff.ts";
import { nameOf, naming } from "../told/told.ts";

/** A row that a return told, and the moment it first stood in the record. */
export type There = { id: Id; since: Instant };

/** Every row that the returns told, by the name the record has for it. */
export async function rowsThere(
  { query }: Connection,
  authority: string,
): Promise<Map<string, There>> {
  const there = new Map<string, There>();
  type Row = There & { child: string; first: string; second: string | null };
  for (const [table, [first, second]] of Object.entries(naming)) {
    const { rows } = await query<Row>(
      `select kept.id, child.la_child_id as child, ${first}::text as first, ${second ?? "null"}::text as second,
              least(kept.recorded_at, (select min(past.recorded_at) from history.${table} past
                                        where past.authority = $1 and past.id = kept.id)) as since
         from record.${table} kept
         join record.child on child.authority = $1 and child.id = kept.child_id
        where kept.authority = $1 and kept.source in ('ssda903', 'cin-census')`,
      [authority],
    );
    for (const row of rows)
      there.set(nameOf(table, row.child, row.first, row.second ?? undefined), {
        id: row.id,
        since: row.since,
      });
  }
  const { rows } = await query<There & { registration: string }>(
    `select id, recorded_at as since, local_id as registration from record.practitioner
      where authority = $1 and source <> 'record'`,
    [authority],
  );
  for (const [key, { registration }] of Object.entries(staff)) {
    const row = rows.find((each) => each.registration === registration);
    if (row) there.set(`practitioner ${key}`, row);
  }
  return there;
}
