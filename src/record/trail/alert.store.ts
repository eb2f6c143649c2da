import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { DetectionRule } from "./detection-rules.ts";

export type Alert = {
  id: Id;
  notice: Id;
  rule: DetectionRule;
  asker: string;
  who: string;
  day: Day;
  numbers: string[];
  /** The children by their numbers in returns. */
  children: { id: Id; number: string }[];
  dueOn: Day | null;
  outcome: string | null;
  words: string | null;
  judgedBy: string | null;
};

/** Alerts, those to be judged first; or the one of an id. */
export async function alerts(
  db: Db,
  { authority }: Asker,
  only?: string,
): Promise<Alert[]> {
  if (only !== undefined && !isId(only)) return [];
  const { rows } = await sql<Alert>`
    select alert.id, notice.id as notice, rule, asker, who(asker) as who, day, numbers::text[] as numbers, due_on as "dueOn",
           outcome, outcome_words as words, who(done_by::text) as "judgedBy",
           (select coalesce(jsonb_agg(jsonb_build_object('id', child, 'number', number_of_child(child))), '[]')
              from unnest(children) child) as children
      from trail_alert alert
      join notice on notice.authority = alert.authority and notice.kind = 'alert' and notice.about_id = alert.id
     where alert.authority = ${authority} and ${only === undefined ? sql`true` : sql`alert.id = ${only}`}
     order by done_at is not null, done_at desc, due_on, alert.id limit 200`.execute(
    db,
  );
  return rows;
}

/** Where a member of staff lives, as much of it as the rule needs. */
export async function holdDistrict(
  db: Db,
  { authority }: Asker,
  account: Id,
  district: string,
): Promise<void> {
  await sql`
    insert into staff_home (authority, account_id, district) values (${authority}, ${account}, ${district})
    on conflict (authority, account_id) do update set district = excluded.district, set_by = excluded.set_by`.execute(
    db,
  );
}

/** Watches a child by the number used in returns. False where there is none. */
export async function holdInNews(
  db: Db,
  { authority }: Asker,
  {
    number,
    from,
    until,
    because,
  }: { number: string; from: Day; until: Day; because: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into child_in_news (authority, child_id, from_on, until_on, because)
    select ${authority}, child, ${from}::date, ${until}::date, ${because}
      from child_numbered(${number}) child where child is not null
    on conflict do nothing returning child_id`.execute(db);
  return rows.length > 0;
}

export type Watched = { children: number; homes: number };

/** How much the rules that need to be told something were told. */
export async function watchedNow(
  db: Db,
  { authority }: Asker,
  today: Day,
): Promise<Watched> {
  const { rows } = await sql<Watched>`
    select (select count(*) from child_in_news where authority = ${authority} and until_on >= ${today}) as children,
           (select count(*) from staff_home where authority = ${authority}) as homes`.execute(
    db,
  );
  return rows[0] ?? { children: 0, homes: 0 };
}
