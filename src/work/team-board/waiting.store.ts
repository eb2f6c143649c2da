import { type RawBuilder, sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** What waits for a manager, in the order of what follows from it. */
export const waitingKinds = [
  "not seen",
  "section 47",
  "disagreed",
  "asked",
  "question",
  "assessment",
  "plan",
  "draft",
] as const;

export type Waiting = {
  kind: (typeof waitingKinds)[number];
  child: Id;
  /** The record it is about. */
  about: Id;
  on: Day;
  /** What a worker asks of the manager, or somebody of whoever answers; what a draft is called. */
  words: string | null;
  /** Whose visit, plan or decision it is. */
  worker: string | null;
  /** How many visits in a row failed. */
  times: number | null;
};

/** So long a plan waits to be signed off: one that nobody objected to since is what everybody works by. */
const planWaits = 28;

/**
 * What waits for whoever manages these children. A visit that asks for them, and one on which a child on a protection
 * plan was not seen, wait until they are signed off or something was decided after; the latter also until the child is
 * seen. A second manager is never the first.
 */
export async function whatWaits(
  children: readonly Id[],
  today: Day,
  db: Db,
  { authority, practitioner, id }: Asker,
): Promise<Waiting[]> {
  const me = practitioner ?? null;
  const { rows } = await sql<Waiting>`
    with child as materialized (select unnest(${children}::uuid[]) as id),
    visited as materialized (
      select id, child_id, visited_on, recorded_at, child_seen, for_manager, practitioner_id from visit
       where visit.authority = ${authority} and visit.child_id in (select id from child) and visited_on <= ${today}::date
         and (for_manager is not null or not child_seen)),
    failed as (
      select distinct on (child_id) visited.*, count(*) over (partition by child_id)::int as times
        from visited
       where not child_seen
         and not exists (select from visit seen where seen.authority = ${authority} and seen.child_id = visited.child_id and seen.child_seen
                            and seen.visited_on between visited.visited_on and ${today}::date)
         and exists (select from child_protection_plan plan
              where plan.authority = ${authority} and plan.child_id = visited.child_id and plan.started_on <= ${today}::date
                and coalesce(plan.ended_on, 'infinity') >= ${today}::date)
       order by child_id, visited_on desc, recorded_at desc, id)
    select kind, child, about, waiting."on", words, times, coalesce(practitioner.name, "writtenBy") as worker from (
      select 'asked' as kind, child_id as child, id as about, visited_on as "on", for_manager as words, practitioner_id as "workerId", null::int as times, null as "writtenBy"
        from visited where for_manager is not null and ${undecided(authority, sql`visited`)}
      union all
      select 'not seen', child_id, id, visited_on, null, practitioner_id, times, null
        from failed where for_manager is null and ${undecided(authority, sql`failed`)}
      union all
      select case when no.id is null then 'section 47' else 'disagreed' end, enquiry.child_id, enquiry.id, coalesce(no.decided_on, first.decided_on), null,
             coalesce(no.manager_id, first.manager_id), null, null
        from section_47_enquiry enquiry
        join lateral (select manager_id, decided_on, recorded_at from enquiry_decision given where given.authority = ${authority} and given.enquiry_id = enquiry.id
                         and agrees is null order by recorded_at desc limit 1) first on true
        left join lateral (select id, manager_id, decided_on from enquiry_decision given where given.authority = ${authority} and given.enquiry_id = enquiry.id
                              and not agrees and given.recorded_at > first.recorded_at order by recorded_at desc limit 1) no on true
       where enquiry.authority = ${authority} and enquiry.child_id in (select id from child)
         and (enquiry.completed_on is null or enquiry.second_manager is null)
         and (no.id is not null or first.manager_id is distinct from ${me})
      union all
      select 'assessment', child_id, assessment.id, completed_on, null, null, null, null
        from assessment
       where assessment.authority = ${authority} and child_id in (select id from child) and source = 'record'
         and completed_on <= ${today}::date and authorised_on is null
      union all
      select 'plan', child_id, plan.id, reviewed_on, null, null, null, nullif(who(plan.recorded_by), plan.recorded_by)
        from plan
       where plan.authority = ${authority} and child_id in (select id from child) and ended_on is null
         and reviewed_on between ${addDays(today, -planWaits)}::date and ${today}::date and plan.recorded_by <> ${id}
         and not exists (select from sign_off where sign_off.authority = ${authority} and sign_off.child_id = plan.child_id and about_id = plan.id and sign_off.recorded_at >= plan.recorded_at)
    ) waiting
      left join practitioner on practitioner.authority = ${authority} and practitioner.id = waiting."workerId"
     order by "on" desc, about`.execute(db);
  return rows;
}

/** Nobody signed a visit off, and nothing was decided of the child after it was recorded. */
const undecided = (authority: string, visit: RawBuilder<unknown>) => {
  const later = (table: string) => sql`
    not exists (select from ${sql.id(table)} later where later.authority = ${authority} and later.child_id = ${visit}.child_id
                   and later.recorded_at > ${visit}.recorded_at)`;
  return sql`${later("oversight")} and ${later("closing")}
    and not exists (select from sign_off where sign_off.authority = ${authority} and sign_off.child_id = ${visit}.child_id
                       and about_id = ${visit}.id)`;
};
