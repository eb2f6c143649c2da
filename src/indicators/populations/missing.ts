import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Sql, definePopulation } from "./population.ts";

/** Episodes of going missing, from care or from home by where the child was on the day. */
export const missingEpisodes = definePopulation({
  key: "missing episodes",
  shape: "dated",
  facets: ["from_care"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           started_on as on_day, started_on, returned_on,
           exists (select from looked_after_period care
                    where care.authority = ${authority} and care.child_id = episode.child_id
                      and care.started_on <= episode.started_on and (care.ended_on is null or care.ended_on >= episode.started_on)) as from_care
      from missing_episode episode where authority = ${authority} and kind = 'missing'`,
});

/** One row for each child who went missing in the period; repeatedly is three times within three months. */
export const missingChildren = definePopulation({
  key: "children missing",
  shape: "period",
  facets: ["repeatedly"],
  rows: ({ authority }) => sql`
    select n, child_id::text as row_id, child_id, bool_and(source <> 'record') as from_return, null::uuid as evidence,
           min(started_on) as on_day, count(*)::int as episodes,
           bool_or(coalesce(two_before >= started_on - interval '3 months', false)) as repeatedly
      from period
      join (select *, lag(started_on, 2) over (partition by child_id order by started_on, id) as two_before
              from missing_episode where authority = ${authority} and kind = 'missing') episode
        on started_on between from_on and day
     group by n, child_id`,
});

/** What became of interviews by the day, one row for each episode: one that was held had been offered and accepted. */
const interviews = (authority: string, asAt: Day): Sql => sql`
    select episode_id, min(id::text)::uuid as id, min(offered_on) as offered_on, min(answer) as answer, min(held_on) as held_on,
           bool_or(least(offered_on, held_on) <= ${asAt}::date) as offered,
           bool_or(held_on <= ${asAt}::date or (answer = 'accepted' and coalesce(answered_on, offered_on) <= ${asAt}::date)) as accepted
      from return_home_interview where authority = ${authority} group by episode_id`;

/** Returned children, and whether a return home interview was offered and accepted. */
export const returns = definePopulation({
  key: "returns from missing",
  shape: "dated",
  facets: ["offered", "accepted"],
  rows: ({ authority, asAt }) => sql`
    select episode.id::text as row_id, episode.child_id, episode.source <> 'record' as from_return, interview.id as evidence,
           returned_on as on_day, started_on, returned_on, interview.offered_on, interview.answer, interview.held_on,
           coalesce(offered, false) as offered, coalesce(accepted, false) as accepted
      from missing_episode episode
      left join (${interviews(authority, asAt)}) interview on interview.episode_id = episode.id
     where episode.authority = ${authority} and kind = 'missing' and returned_on is not null`,
});

/** Interviews due within 72 hours of the return, and whether the child was offered one and accepted. */
export const interviewsDue = definePopulation({
  key: "return home interviews due",
  shape: "dated",
  facets: ["state", "offered", "accepted"],
  rows: (given) => sql`
    select obligation.clock || ' ' || obligation.trigger_id || ' ' || obligation.due_on as row_id, obligation.child_id,
           obligation.unknown_from is not null as from_return, obligation.met_by as evidence,
           due_on as on_day, due_on, triggered_on as returned_on, coalesce(offered, false) as offered, coalesce(accepted, false) as accepted,
           case when met_on <= ${given.asAt}::date then met_on end as met_on,
           platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${given.asAt}::date) as state
      from obligation
      left join (${interviews(given.authority, given.asAt)}) interview on interview.episode_id = obligation.trigger_id
     where obligation.authority = ${given.authority} and clock = 'rhi-72' and began_on <= ${given.asAt}::date`,
});
