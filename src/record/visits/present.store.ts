import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";

const { record, withdraw } = keeps("visit_present");

/** Somebody who was there besides the child and the worker. */
export type Present =
  { person_id: Id } | { other_child_id: Id } | { other_words: string };

/** A row of who was there: `who` is the id of a person or child, or others in words. */
type Standing = { id: Id; who: string; inWords: boolean };

/** Keeps who was there: what is new is recorded, who of those `offered` is not there any more never was. */
export async function keepPresent(
  present: readonly Present[],
  offered: ReadonlySet<Id>,
  visit: { id: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  const standing = await presentAt(visit.id, keeping.db, keeping.asker);
  const named = (each: Present) => Object.values(each)[0] ?? "";
  const stood = new Set(standing.map(({ who }) => who));
  for (const each of present)
    if (!stood.has(named(each)))
      await record(
        { ...each, visit_id: visit.id, child_id: visit.child },
        keeping,
      );
  const there = new Set(present.map(named));
  for (const { id, who, inWords } of standing)
    if (!there.has(who) && (inWords || offered.has(who)))
      await withdraw(id, keeping);
}

export async function presentAt(
  visit: Id,
  db: Db,
  { authority }: Asker,
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select id, coalesce(person_id::text, other_child_id::text, other_words) as who, other_words is not null as "inWords"
      from visit_present where authority = ${authority} and visit_id = ${visit} order by id`.execute(
    db,
  );
  return rows;
}
