import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";

/** Practitioners of a name, or of a number the council or the register gave them. */
export async function practitionersNamed(
  db: Db,
  authority: string,
  words: string,
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from practitioner
     where authority = ${authority}
       and (lower(name) = lower(${words}) or local_id = ${words} or registration_number = ${words})
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function teamsNamed(
  db: Db,
  authority: string,
  words: string,
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from team where authority = ${authority} and lower(name) = lower(${words})
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The authority's teams, by name. */
export async function teamNames(
  db: Db,
  authority: string,
): Promise<ReadonlyMap<Id, string>> {
  const rows = await db
    .selectFrom("team")
    .select(["id", "name"])
    .where("authority", "=", authority)
    .orderBy(sql`lower(name) collate "C"`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function practitionerName(
  db: Db,
  authority: string,
  id: Id,
): Promise<string | undefined> {
  const found = await db
    .selectFrom("practitioner")
    .select("name")
    .where("authority", "=", authority)
    .where("id", "=", id)
    .executeTakeFirst();
  return found?.name;
}
