import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";

/**
 * When children are in need, as the body of a query: `child_id`, `span` (a daterange, its last day
 * excluded) and `from_return`, one row for each plan and each assessment that found need. In need:
 * from the authorisation of an assessment with that outcome or the plan's start, whichever is
 * first, to the end of the plan that follows or already runs, or of the referral. Where only a
 * return tells of a plan not ended, it is taken to last no longer than the return's cover.
 * Protection and care are not taken off. The clocks say the same: clocks/definitions/in-need.ts.
 */
export const inNeedSpans = (
  authority: string,
  assessments: RawBuilder<unknown> = sql`true`,
): RawBuilder<{
  child_id: string;
  span: string;
  from_return: boolean;
}> => sql`
    select child_id, daterange(started_on, coalesce(ended_on, case when source <> 'record' then greatest(covered_to + 1, started_on) end)) as span,
           source <> 'record' as from_return
      from child_in_need_plan where authority = ${authority}
    union all
    select assessed.child_id, daterange(authorised_on, case when coalesce(referral.closed_on, planned.ended_on) is not null
             then greatest(authorised_on, least(referral.closed_on, planned.ended_on)) end), assessed.source <> 'record'
      from assessment assessed
      left join referral on referral.authority = ${authority} and referral.id = assessed.referral_id
      left join lateral (
        select ended_on from child_in_need_plan planned
         where planned.authority = ${authority} and planned.child_id = assessed.child_id
           and (planned.ended_on is null or planned.ended_on > assessed.authorised_on)
         order by planned.started_on, planned.id limit 1
      ) planned on true
     where assessed.authority = ${authority} and assessed.outcome = 'child in need plan' and authorised_on is not null
       and ${assessments}`;

/** The children in need on a day, as the body of a query. The plan that followed is looked for only where the referral had not closed. */
export const inNeedOn = (
  authority: string,
  day: Day,
): RawBuilder<{ child_id: string }> => sql`
    select child_id from (${inNeedSpans(
      authority,
      sql`authorised_on <= ${day}::date and coalesce(referral.closed_on, 'infinity') > ${day}::date`,
    )}) need where span @> ${day}::date`;
