import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import type { DetectionRule } from "./detection-rules.ts";

/** What a day's rows of one person give reason to ask about. */
export type Suspicion = {
  rule: DetectionRule;
  asker: string;
  day: string;
  /** Numbers of rows of the trail. */
  numbers: string[];
  children: string[];
};

/**
 * Each rule as a query over `seen`, the rows given or refused since a moment, one row for each child shown. It
 * gives asker, day, number and child; what one person did on one day becomes one alert.
 */
const found: Record<DetectionRule, RawBuilder<unknown>> = {
  // Only together with the district: surnames alone would accuse every Smith.
  namesake: sql`
    select seen.asker, seen.day, seen.number, child.id as child
      from seen join account on account.authority = seen.authority and account.id::text = seen.asker
      join staff_home home on home.authority = seen.authority and home.account_id = account.id
      join child on child.authority = seen.authority and child.id::text = seen.subject
       and plain(child.family_name) = plain(substring(account.name from '\\S+$'))
      join address on address.authority = seen.authority and address.child_id = child.id
       and upper(split_part(trim(address.postcode), ' ', 1)) = home.district
       and (address.ended_on is null or address.ended_on >= seen.day)
     where seen.result = 'given'`,
  "many children": sql`
    select seen.asker, seen.day, seen.number, null::uuid as child
      from seen join daily on daily.asker = seen.asker and daily.day = seen.day
      join lateral (
        select percentile_cont(0.5) within group (order by past.children) as usual, count(*) as days
          from daily past where past.asker = daily.asker and past.day between daily.day - 30 and daily.day - 1) before on true
     where seen.disclosed = 1 and before.days >= 5 and daily.children >= 10 and daily.children > 3 * before.usual`,
  emergency: sql`
    select asker, day, number, child from seen
     where result = 'given' and disclosed > 0 and 'emergency' = any (string_to_array(relationship, ', '))`,
  "search without work": sql`
    select asker, day, number, child from seen
     where kind = 'search' and result = 'given' and disclosed > 0 and at < clock_timestamp() - interval '7 days'
       and not exists (
         select from access_trail later
          where later.authority = seen.authority and later.asker = seen.asker and later.number > seen.number
            and later.at < seen.at + interval '7 days' and later.result = 'given' and later.kind <> 'search'
            and seen.subject = any (later.subjects))`,
  "in the news": sql`
    select seen.asker, seen.day, seen.number, news.child_id as child
      from seen join child_in_news news on news.authority = seen.authority and news.child_id::text = seen.subject
       and seen.day between news.from_on and news.until_on
     where not (coalesce(string_to_array(seen.relationship, ', '), '{}')
                && array['accountable', 'working', 'named deputy', 'personal adviser', 'team'])`,
  "after handover": sql`
    select seen.asker, seen.day, seen.number, past.child_id as child
      from seen join account on account.authority = seen.authority and account.id::text = seen.asker
      join allocation past on past.authority = seen.authority and past.practitioner_id = account.practitioner_id
       and past.child_id::text = seen.subject and past.ended_on < seen.day
     where not exists (
       select from allocation still
        where still.authority = past.authority and still.practitioner_id = past.practitioner_id and still.child_id = past.child_id
          and still.started_on <= seen.day and (still.ended_on is null or still.ended_on >= seen.day))`,
  "large export": sql`
    select asker, day, number, null::uuid as child from seen where kind = 'export' and disclosed > 200`,
  // On the rota is who holds a duty for the child, or a role that finds whom nobody works with.
  "at night": sql`
    select asker, day, number, child from seen
     where disclosed > 0 and local_time >= '02:00' and local_time < '05:00'
       and not ('duty' = any (coalesce(string_to_array(relationship, ', '), '{}')))
       and not exists (select from role where key = any (seen.roles) and 'child.find' = any (may))`,
  conflict: sql`
    select asker, day, number, child from seen where result = 'refused' and because = 'conflict of interest'`,
};

/** Applies every rule to what was done since a moment. */
export async function suspicions(
  db: Db,
  authority: string,
  since: string,
): Promise<Suspicion[]> {
  const all = [];
  for (const [rule, query] of Object.entries(found)) {
    const { rows } = await sql<Suspicion>`
      with line as (
        select trail.*, (at at time zone 'Europe/London')::date as day, (at at time zone 'Europe/London')::time as local_time
          from access_trail trail
         where authority = ${authority} and at >= ${since}::timestamptz - interval '8 days' and kind <> 'command'),
      seen as (
        select line.*, subject, case when subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then subject::uuid end as child
          from line left join lateral unnest(subjects) subject on true),
      daily as (
        select asker, (at at time zone 'Europe/London')::date as day, count(distinct subjects) as children
          from access_trail
         where authority = ${authority} and at >= ${since}::timestamptz - interval '40 days' and disclosed = 1 and result = 'given'
         group by 1, 2)
      select ${rule}::text as rule, asker, day, array_agg(distinct number order by number)::text[] as numbers,
             coalesce(array_agg(distinct child) filter (where child is not null), '{}')::text[] as children
        from (${query}) given group by asker, day order by day, asker`.execute(
      db,
    );
    all.push(...rows);
  }
  return all;
}

/** Up to when an authority's trail has been looked at; undefined before the first time. */
export async function watchedUpTo(
  db: Db,
  authority: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ at: string }>`
    select up_to::text as at from trail_watched where authority = ${authority}`.execute(
    db,
  );
  return rows[0]?.at;
}

/** Keeps an alert, once for a rule, a person and a day. Its id, where it is new. */
export async function raise(
  db: Db,
  authority: string,
  { rule, asker, day, numbers, children }: Suspicion,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into trail_alert (authority, rule, asker, day, numbers, children)
    values (${authority}, ${rule}, ${asker}, ${day}, ${numbers}::bigint[], ${children}::uuid[])
    on conflict (authority, rule, asker, day) do nothing returning id`.execute(
    db,
  );
  return rows[0]?.id;
}

export async function markWatched(db: Db, authority: string): Promise<void> {
  await sql`
    insert into trail_watched (authority, up_to) values (${authority}, transaction_timestamp())
    on conflict (authority) do update set up_to = excluded.up_to`.execute(db);
}
