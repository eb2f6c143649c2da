import { sql } from "kysely";
import { definePopulation } from "./population.ts";
import { lasting } from "./stretches.ts";

export const enquiries = definePopulation({
  key: "section 47 enquiries",
  shape: "dated",
  facets: ["from_return"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           started_on as on_day, started_on, completed_on, outcome
      from section_47_enquiry where authority = ${authority}`,
});

/** Initial conferences held: a return gives the day alone, so what came of it is known from the record only. */
export const initialConferences = definePopulation({
  key: "initial conferences",
  shape: "dated",
  facets: ["outcome_known", "led_to_plan"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           held_on as on_day, held_on, outcome,
           outcome is not null as outcome_known, coalesce(outcome = 'plan starts', false) as led_to_plan
      from conference where authority = ${authority} and kind = 'initial'`,
});

/** Children on a plan, day by day, and whether for more than fifteen months. */
export const plansOpen = definePopulation({
  key: "protection plans open",
  shape: "stock",
  facets: ["unknown", "over_15_months"],
  rows: ({ authority }) => sql`
    select row_id, child_id, from_return, evidence, unknown, started_on, latest_category, over_15_months,
           span * piece.part as during
      from (${lasting("child_protection_plan", ["latest_category"], authority)}) plan
     cross join lateral (values
       (false, daterange(null, (started_on + interval '15 months')::date)),
       (true, daterange((started_on + interval '15 months')::date, null))
     ) piece(over_15_months, part)
     where not isempty(span * piece.part)`,
});

/**
 * Plans of three months or more, and whether every review so far was in time. One review late
 * or missed counts from the day after it was due, for as long as the plan lasts.
 */
export const plansReviewed = definePopulation({
  key: "protection plans reviewed",
  shape: "stock",
  facets: ["unknown", "a_review_late"],
  rows: ({ authority }) => sql`
    with plan as materialized (${lasting("child_protection_plan", [], authority)}),
    late as (
      select trigger_id, due_on from obligation
       where authority = ${authority} and clock in ('rcpc-first', 'rcpc-next') and waived_on is null
         and platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, due_on + 1) in ('met late', 'overdue', 'missed')
    ),
    first_late as (
      select row_id, min(due_on) + 1 as first_late_on
        from plan join late on late.trigger_id = plan.evidence
       group by row_id
    )
    select row_id, child_id, from_return, evidence, unknown, started_on, first_late_on, a_review_late,
           span * daterange((started_on + interval '3 months')::date, null) * piece.part as during
      from plan left join first_late using (row_id)
     cross join lateral (values
       (false, daterange(null, first_late_on)),
       (true, case when first_late_on is null then 'empty' else daterange(first_late_on, null) end)
     ) piece(a_review_late, part)
     where not isempty(span * daterange((started_on + interval '3 months')::date, null) * piece.part)`,
});

/** A second or later plan ever: by the return's own count, or by an earlier plan that we hold. */
export const plansStarted = definePopulation({
  key: "protection plans started",
  shape: "dated",
  facets: ["repeat"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           started_on as on_day, started_on, initial_category, previous_plans,
           coalesce(previous_plans > 0, false)
             or row_number() over (partition by child_id order by started_on, id) > 1 as repeat
      from child_protection_plan where authority = ${authority}`,
});

export const plansEnded = definePopulation({
  key: "protection plans ended",
  shape: "dated",
  facets: ["from_return"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           ended_on as on_day, started_on, ended_on, latest_category
      from child_protection_plan where authority = ${authority} and ended_on is not null`,
});
