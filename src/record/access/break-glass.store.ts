import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { notify, settleNotices } from "#platform/notices/notice.store.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
import type { Keeping } from "../keeping.store.ts";
import { type Emergency, reviewDue } from "./break-glass.ts";
import { closedBecause } from "./relationship.store.ts";

/** Opens a record for twelve hours and tells those who must hear of it. Refused where there is no such child for this asker. */
export async function openInEmergency(
  child: string,
  { category, reason }: { category: Emergency; reason: string },
  today: Day,
  { db, asker }: Keeping,
): Promise<void> {
  const due = reviewDue(today);
  type Opening = { id: Id; list: Id[]; bosses: Id[] };
  const { rows } = isId(child)
    ? await sql<Opening>`
        select id, to_json(list) as list, to_json(managers) as bosses
          from platform.break_glass(${child}, ${category}, ${reason}, ${due})`.execute(
        db,
      )
    : { rows: [] };
  const [opening] = rows;
  if (!opening) throw notFound("child", await closedBecause(child, db, asker));
  const told = new Set([...opening.list, ...opening.bosses]);
  const about = opening.id;
  const kind = "emergency";
  for (const to of told)
    await notify(db, asker, {
      kind,
      about,
      to,
      words: `${asker.name} opened a record in an emergency`,
    });
  await notify(db, asker, {
    kind,
    about,
    toWhoever: "alert.manage",
    words: `${asker.name} opened a record in an emergency`,
  });
  await notify(db, asker, {
    kind: "emergency review",
    about,
    dueOn: due,
    toWhoever: "breakglass.review",
    words: `Review why ${asker.name} opened a record in an emergency`,
  });
}

/** One emergency opening, as its reviewer sees it. */
export type Opening = {
  id: Id;
  child: Id;
  account: Id;
  by: string;
  category: string;
  reason: string;
  openedAt: Instant;
  until: Instant;
  reviewDueOn: Day;
  judged: string | null;
  reviewedBy: string | null;
  reviewedOn: Day | null;
  words: string | null;
};

/** Emergency openings, latest first, or the one of an id. */
export async function openings(
  db: Db,
  { authority }: Asker,
  only?: string,
): Promise<Opening[]> {
  if (only !== undefined && !isId(only)) return [];
  const { rows } = await sql<Opening>`
    select id, child_id as child, account_id as account, who(account_id::text) as by, category, reason, opened_at as "openedAt", until,
           review_due_on as "reviewDueOn", judged, who(reviewed_by::text) as "reviewedBy", reviewed_on as "reviewedOn", review_words as words
      from break_glass
     where authority = ${authority} and ${only === undefined ? sql`true` : sql`id = ${only}`}
     order by opened_at desc limit 500`.execute(db);
  return rows;
}

const { correct } = keeps("break_glass");

/** Judges an opening, once, by somebody else than who opened it. */
export async function judge(
  opening: Opening,
  { judged, words }: { judged: string; words: string | undefined },
  today: Day,
  keeping: Keeping,
): Promise<void> {
  const { asker, db } = keeping;
  await correct(
    opening.id,
    {
      judged,
      review_words: words ?? null,
      reviewed_by: asker.id,
      reviewed_on: today,
    },
    keeping,
  );
  await settleNotices(db, asker, opening.id, judged);
}
