import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";
import type { Permission } from "../identity/permission.ts";
import type { Asker } from "../web/route.ts";

/** What is to be looked at, by one account or by whoever may; its words name nobody. */
export type NewNotice = {
  kind: string;
  words: string;
  about?: Id;
  dueOn?: Day;
} & ({ to: Id } | { toWhoever: Permission });

export type Notice = {
  id: Id;
  kind: string;
  words: string;
  about: Id | null;
  madeAt: Instant;
  dueOn: Day | null;
  doneAt: Instant | null;
  doneBy: string | null;
  outcome: string | null;
  outcomeWords: string | null;
};

export async function notify(
  db: Db,
  { authority }: Pick<Asker, "authority">,
  notice: NewNotice,
): Promise<void> {
  await sql`
    insert into notice (authority, kind, words, about_id, due_on, to_account, to_permission)
    values (${authority}, ${notice.kind}, ${notice.words}, ${notice.about ?? null}, ${notice.dueOn ?? null},
            ${"to" in notice ? notice.to : null}, ${"toWhoever" in notice ? notice.toWhoever : null})`.execute(
    db,
  );
}

/** What the asker is to look at, what is due first; with `done`, what came of the last hundred as well. */
export async function noticesFor(
  db: Db,
  { authority, id, may }: Asker,
  { done = false, only }: { done?: boolean; only?: string } = {},
): Promise<Notice[]> {
  if (only !== undefined && !isId(only)) return [];
  const { rows } = await sql<Notice>`
    select id, kind, words, about_id as about, made_at as "madeAt", due_on as "dueOn",
           done_at as "doneAt", who(done_by::text) as "doneBy", outcome, outcome_words as "outcomeWords"
      from notice
     where authority = ${authority} and (to_account::text = ${id} or to_permission = any(${[...may]}::text[]))
       and ${done ? sql`done_at is not null` : sql`done_at is null`}
       and ${only === undefined ? sql`true` : sql`id = ${only}`}
     order by ${done ? sql`done_at desc` : sql`due_on nulls last, made_at`}, id limit 100`.execute(
    db,
  );
  return rows;
}

/** Says what came of a notice. False when it is not the asker's, or was dealt with before. */
export async function finishNotice(
  db: Db,
  asker: Asker,
  notice: string,
  { outcome, words }: { outcome: string; words?: string | undefined },
): Promise<boolean> {
  const [open] = await noticesFor(db, asker, { only: notice });
  if (!open) return false;
  // Of two who settle it at once the first does, and the second is told.
  const { numAffectedRows } = await sql`
    update notice set done_at = clock_timestamp(), done_by = ${asker.id}, outcome = ${outcome}, outcome_words = ${words ?? null}
     where authority = ${asker.authority} and id = ${open.id} and done_at is null`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** Closes every open notice about something that has been settled. */
export async function settleNotices(
  db: Db,
  { authority, id }: Asker,
  about: Id,
  outcome: string,
): Promise<void> {
  await sql`
    update notice set done_at = clock_timestamp(), done_by = ${id}, outcome = ${outcome}
     where authority = ${authority} and about_id = ${about} and done_at is null`.execute(
    db,
  );
}
