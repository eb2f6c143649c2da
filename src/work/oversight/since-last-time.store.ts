import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** What happened to a child since somebody last thought about them together. */
export type SinceLastTime = {
  /** The last supervision, or undefined when none is recorded. */
  since: Day | null;
  visits: number;
  attempts: number;
  missed: number;
  /** Of actions that ended since: done, and not done or changed. */
  done: number;
  notDone: number;
  /** How the outcomes of the plan moved, where it was reviewed since; null where it was not, or there is none. */
  moved: { on: Day; better: number; same: number; worse: number } | null;
  seenAloneOn: Day | null;
  words: string | null;
  wordsOn: Day | null;
  wordsAlone: boolean | null;
};

/** Counted from the day after the last supervision, or over all that is recorded. */
export async function sinceLastTime(
  childId: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<SinceLastTime> {
  const { rows } = await sql<SinceLastTime>`
    with last as (
      select max(entered_on) as since from oversight
       where authority = ${authority} and child_id = ${childId} and kind = 'supervision' and entered_on < ${today}::date),
    spoken as (
      select child_words, visited_on, seen_alone from visit
       where authority = ${authority} and child_id = ${childId} and child_words is not null and visited_on <= ${today}::date
       order by visited_on desc, id limit 1)
    select last.since,
           (select count(*) filter (where child_seen) from visit
             where authority = ${authority} and child_id = ${childId} and visited_on <= ${today}::date
               and visited_on > coalesce(last.since, '-infinity'))::int as visits,
           (select count(*) filter (where not child_seen) from visit
             where authority = ${authority} and child_id = ${childId} and visited_on <= ${today}::date
               and visited_on > coalesce(last.since, '-infinity'))::int as attempts,
           (select count(*) from obligation
             where authority = ${authority} and child_id = ${childId} and closed_on <= ${today}::date and met_on is null
               and waived_on is null and closed_on >= due_on and closed_on > coalesce(last.since, '-infinity'))::int as missed,
           (select count(*) filter (where outcome = 'done') from action
             where authority = ${authority} and child_id = ${childId} and ended_on > coalesce(last.since, '-infinity'))::int as done,
           (select count(*) filter (where outcome <> 'done') from action
             where authority = ${authority} and child_id = ${childId} and ended_on > coalesce(last.since, '-infinity'))::int as "notDone",
           (select json_build_object('on', plan.reviewed_on, 'better', count(*) filter (where progress = 'better'),
                    'same', count(*) filter (where progress = 'same'), 'worse', count(*) filter (where progress = 'worse'))
              from plan join plan_outcome outcome on outcome.authority = plan.authority and outcome.plan_id = plan.id and outcome.ended_on is null
             where plan.authority = ${authority} and plan.child_id = ${childId} and plan.ended_on is null
               and plan.reviewed_on <= ${today}::date and plan.reviewed_on > coalesce(last.since, '-infinity')
             group by plan.id, plan.reviewed_on, plan.recorded_at order by plan.recorded_at, plan.id limit 1) as moved,
           (select max(visited_on) from visit
             where authority = ${authority} and child_id = ${childId} and seen_alone and visited_on <= ${today}::date) as "seenAloneOn",
           spoken.child_words as words, spoken.visited_on as "wordsOn", spoken.seen_alone as "wordsAlone"
      from last left join spoken on true`.execute(db);
  return rows[0]!;
}
