import { type RawBuilder, sql } from "kysely";
import type { Obligation } from "#clocks/clock.ts";
import type { State } from "#clocks/state.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Born, Named } from "#record/children/child-words.ts";

/** A child somebody works with today, and how long it is since anybody saw them alone. */
export type MyChild = Named &
  Born & {
    id: Id;
    role: string;
    /** They answer for the child today: the accountable worker, else the one working with them. */
    answers: boolean;
    /** What is in force for them today. */
    plans: readonly (keyof typeof planTables)[];
    seenOn: Day | null;
    seenAloneOn: Day | null;
    /** Of the last visit, if it failed: when it is tried again. */
    nextOn: Day | null;
    nextAt: Instant | null;
  };

/** Each lasts from a first day to a last, and stands in a table of its own. */
const planTables = {
  "Child protection": "child_protection_plan",
  "Looked after": "looked_after_period",
  "Child in need": "child_in_need_plan",
  "Care leaver": "care_leaver_status",
} as const;

const inForce = (authority: string, today: Day): RawBuilder<unknown> =>
  sql.join(
    Object.entries(planTables).map(
      ([plan, table]) => sql`
        case when exists (select from ${sql.table(table)} held where held.authority = ${authority} and held.child_id = child.id
               and held.started_on <= ${today}::date and coalesce(held.ended_on, 'infinity') > ${today}::date
               and coalesce(held.covered_to, 'infinity') >= ${today}::date) then ${plan}::text end`,
    ),
  );

/** Every child a practitioner is allocated to today, by name. */
export async function childrenOfMine(
  practitioner: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<MyChild[]> {
  const { rows } = await sql<MyChild>`
    with mine as (
      select child_id, min(role) as role
        from allocation
       where authority = ${authority} and practitioner_id = ${practitioner}
         and started_on <= ${today}::date and coalesce(ended_on, ${today}::date) >= ${today}::date
       group by child_id)
    select child.id, child.la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
           preferred_name as "preferredName", born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn",
           mine.role, answering.practitioner_id is not distinct from ${practitioner} as answers,
           array_remove(array[${inForce(authority, today)}], null) as plans,
           seen.seen_on as "seenOn", seen.seen_alone_on as "seenAloneOn",
           seen.next_on as "nextOn", seen.next_at as "nextAt"
      from mine join child on child.authority = ${authority} and child.id = mine.child_id
      left join lateral (
           select max(visited_on) filter (where child_seen) as seen_on,
                  max(visited_on) filter (where seen_alone) as seen_alone_on,
                  (array_agg(case when not child_seen then next_visit_on end order by visited_on desc, recorded_at desc))[1] as next_on,
                  (array_agg(case when not child_seen then next_visit_at end order by visited_on desc, recorded_at desc))[1]::text as next_at
             from visit where visit.authority = ${authority} and visit.child_id = child.id and visited_on <= ${today}::date) seen on true
      left join lateral (
           select practitioner_id from allocation other
            where other.authority = ${authority} and other.child_id = child.id and other.role in ('accountable', 'working')
              and other.started_on <= ${today}::date and coalesce(other.ended_on, ${today}::date) >= ${today}::date
            order by other.role collate "C", other.started_on desc, other.id limit 1) answering on true
     order by family_name collate "C" nulls last, given_names collate "C" nulls last, child.la_child_id collate "C"`.execute(
    db,
  );
  return rows;
}

export type Open = Obligation & { child: Id; state: State };

/** The promises to these children that are open today. */
export async function openFor(
  children: readonly Id[],
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select child_id as child, clock, trigger_id as trigger, due_on as due, triggered_on as triggered, began_on as began,
           state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${today}::date) as state
      from obligation
     where authority = ${authority} and child_id = any(${children}::uuid[]) and began_on <= ${today}::date
       and over_on(met_on, closed_on, waived_on, unknown_from) > ${today}::date
     order by due_on, clock collate "C", child_id`.execute(db);
  return rows;
}
