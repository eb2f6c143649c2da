import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { notify, settleNotices } from "#platform/notices/notice.store.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";

const { record, correct } = keeps("conflict_of_interest");

/** Somebody an account knows in private life. */
export type Conflict = {
  id: Id;
  by: string;
  person: string;
  bornOn: Day | null;
  connection: string;
  declaredOn: Day;
  /** Whether it blocks a child already. Never shown to who declared it. */
  matched: boolean;
  endedOn: Day | null;
};

/** The asker's own, or those of everyone where the asker looks after them. */
export async function conflicts(
  db: Db,
  { authority, id }: Asker,
  whose: "own" | "all",
  only?: string,
): Promise<Conflict[]> {
  if (only !== undefined && !isId(only)) return [];
  const { rows } = await sql<Conflict>`
    select id, who(account_id::text) as by, person, born_on as "bornOn", connection, declared_on as "declaredOn",
           child_id is not null as matched, ended_on as "endedOn"
      from conflict_of_interest
     where authority = ${authority} and ${whose === "own" ? sql`account_id::text = ${id}` : sql`true`}
       and ${only === undefined ? sql`true` : sql`id = ${only}`}
     order by ended_on nulls first, declared_on desc, id limit 500`.execute(db);
  return rows;
}

/** Blocks the child of that name and birth date at once; whoever looks after conflicts matches the rest. */
export async function declare(
  declared: { person: string; bornOn: Day | undefined; connection: string },
  today: Day,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { id } = await record(
    {
      account_id: asker.id,
      person: declared.person,
      born_on: declared.bornOn ?? null,
      connection: declared.connection,
      declared_on: today,
    },
    keeping,
  );
  if (id === undefined) return;
  await sql`select platform.match_conflict(${id})`.execute(db);
  await notify(db, asker, {
    kind: "conflict",
    words: `${asker.name} declared somebody they know: match it to a child`,
    toWhoever: "conflict.manage",
    about: id,
  });
}

/** Says which child a declaration is about. False where the authority has no such child. */
export async function matchTo(
  conflict: Conflict,
  laChildId: string,
  keeping: Keeping,
): Promise<boolean> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ matched: boolean }>`
    select platform.match_conflict_to(${conflict.id}, ${laChildId}) as matched`.execute(
    db,
  );
  if (!rows[0]?.matched) return false;
  await settleNotices(db, asker, conflict.id, "matched");
  return true;
}

export async function endConflict(
  { id }: Conflict,
  today: Day,
  keeping: Keeping,
): Promise<void> {
  await correct(id, { ended_on: today }, keeping);
  await settleNotices(keeping.db, keeping.asker, id, "ended");
}
