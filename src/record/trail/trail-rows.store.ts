import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** One row of the trail, as people read it. */
export type TrailSeen = {
  number: number;
  at: Instant;
  who: string;
  roles: string[];
  deed: string;
  result: "given" | "refused" | "failed";
  because: string | null;
  relationship: string | null;
  purpose: string | null;
  disclosed: number;
  origin: string | null;
};

type Among =
  { by: string } | { about: Id } | { numbers: readonly string[]; by: string };

const among = (which: Among, authority: string) => sql`
  from access_trail
 where authority = ${authority}
   and ${"about" in which ? sql`subjects @> array[${which.about}]::text[]` : sql`asker = ${which.by}`}
   and ${"numbers" in which ? sql`number = any(${which.numbers}::bigint[])` : sql`true`}`;

/** What one person did, or what was done about one child; newest first. Policies decide whose rows there are. */
export async function trailRows(
  which: Among,
  db: Db,
  { authority }: Pick<Asker, "authority">,
  page: { from: number; size: number },
): Promise<TrailSeen[]> {
  const { rows } = await sql<TrailSeen>`
    select number, at, who(asker) as who, roles, deed, result, because, relationship, purpose, disclosed, origin
      ${among(which, authority)}
     order by number desc offset ${page.from} limit ${page.size}`.execute(db);
  return rows;
}

export async function countTrail(
  which: Among,
  db: Db,
  { authority }: Pick<Asker, "authority">,
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n ${among(which, authority)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export type NamedChild = { id: Id; name: string };

/** The children of these rows whom the asker may still open, by row. */
export async function childrenOfRows(
  numbers: readonly number[],
  db: Db,
  { authority }: Pick<Asker, "authority">,
): Promise<ReadonlyMap<number, NamedChild[]>> {
  const { rows } = await sql<NamedChild & { number: number }>`
    select number, child.id, coalesce(nullif(concat_ws(' ', coalesce(preferred_name, given_names), family_name), ''), la_child_id) as name
      from access_trail join child on child.authority = access_trail.authority and child.id::text = any (subjects)
     where access_trail.authority = ${authority} and number = any (${numbers}::bigint[]) and disclosed <= 3
     order by number, la_child_id collate "C"`.execute(db);
  return Map.groupBy(rows, ({ number }) => number);
}

/** What the child is called by whoever may ask who opened the record; undefined where it is not theirs to ask. */
export async function childAskedAbout(
  child: string,
  db: Db,
  { authority, may }: Asker,
): Promise<string | undefined> {
  if (!isId(child)) return undefined;
  const { rows } = await sql<{ name: string | null }>`
    select coalesce(
      (select coalesce(nullif(concat_ws(' ', coalesce(preferred_name, given_names), family_name), ''), la_child_id)
         from child where authority = ${authority} and id = ${child}
          and (reaches_authority() or exists (
            select from relationships_asking() own where own.child_id = child.id and own.kind = 'team'))),
      ${may.has("alert.manage") ? sql`number_of_child(${child})` : sql`null`}) as name`.execute(
    db,
  );
  return rows[0]?.name ?? undefined;
}
