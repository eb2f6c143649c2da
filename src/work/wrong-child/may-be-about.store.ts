import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "#record/children/child-words.ts";
import { searchChildren } from "#record/children/children-search.store.ts";
import { householdOf } from "#record/families/household.store.ts";
import { childrenOfMine } from "../my-work/my-work.store.ts";

export type MayBeAbout = Named & Born & { id: Id };

/** More than these nobody reads through; whoever needs more looks for a name. */
const most = 20;

/** Whom a record may be about instead: those of the household, then the asker's own children; none they may not write for. */
export async function mayBeAbout(
  child: Id,
  today: Day,
  db: Db,
  asker: Asker,
): Promise<MayBeAbout[]> {
  const household = await householdOf(child, today, db, asker);
  const mine = asker.practitioner
    ? await childrenOfMine(asker.practitioner, today, db, asker)
    : [];
  return written(
    [...household, ...mine].map(({ id }) => id),
    child,
    db,
    asker,
  );
}

/** Those the words mean, whom the asker may write for. */
export async function mayBeAboutNamed(
  words: string,
  child: Id,
  db: Db,
  asker: Asker,
): Promise<MayBeAbout[]> {
  const found = await searchChildren(words, db, asker);
  return written(
    found.map(({ id }) => id),
    child,
    db,
    asker,
  );
}

/** Of these, in their order, those whose record the asker may write in; never the child itself. */
async function written(
  ids: readonly Id[],
  child: Id,
  db: Db,
  { authority }: Asker,
): Promise<MayBeAbout[]> {
  const { rows } = await sql<MayBeAbout>`
    select id, la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
           preferred_name as "preferredName", born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn"
      from child
     where authority = ${authority} and id = any(${ids}::uuid[]) and id <> ${child} and platform.writes(id)`.execute(
    db,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).slice(0, most);
}
