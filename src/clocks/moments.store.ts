import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";

/**
 * The children of whom anything was recorded after they were last derived, or never derived, or
 * derived by other rules or to another day. Nothing but recorded times is read: what a loader
 * recorded in the past is found by a rebuild.
 */
export async function notDerivedSince(
  db: Db,
  authority: string,
  version: string,
  to: Day,
): Promise<Id[]> {
  const newer = (await tablesAboutChildren(db)).map((table) => {
    const child = table === "child" ? "id" : "child_id";
    return `select last.child_id from record.${table} fact
      join record.derivation last on last.authority = $1 and last.child_id = fact.${child}
     where fact.authority = $1 and fact.recorded_at > last.recorded_at`;
  });
  const { rows } = await connectionOf(db).query<{ child_id: Id }>(
    `select child.id as child_id from record.child
       left join record.derivation last on last.authority = child.authority and last.child_id = child.id
      where child.authority = $1 and (last.child_id is null or last.derived_to <> $3::date
            or (last.digest <> 'gone' and not starts_with(last.digest, $2)))
     union ${newer.join(" union ")}
     union select allocation.child_id from record.allocation
      join record.practitioner on practitioner.authority = $1 and practitioner.id = practitioner_id
      join record.derivation last on last.authority = $1 and last.child_id = allocation.child_id
     where allocation.authority = $1 and practitioner.recorded_at > last.recorded_at`,
    [authority, version, to],
  );
  return rows.map(({ child_id }) => child_id);
}

/** Every table that tells of a child, but for what is derived from them. */
async function tablesAboutChildren(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'history' and column_name = 'child_id' and table_name <> 'obligation'
     order by 1`.execute(db);
  return ["child", ...rows.map(({ name }) => name)];
}
