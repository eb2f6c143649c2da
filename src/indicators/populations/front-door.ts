import { sql } from "kysely";
import { definePopulation } from "./population.ts";

export const contacts = definePopulation({
  key: "contacts",
  shape: "dated",
  facets: ["became_referral"],
  rows: ({ authority, asAt }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           received_on as on_day, received_on, came_from, decided_on, outcome,
           coalesce(outcome = 'referral' and (decided_on is null or decided_on <= ${asAt}::date), false) as became_referral
      from contact where authority = ${authority}`,
});

/** A repeat has an earlier referral of the same child in the 365 days before it. */
export const referrals = definePopulation({
  key: "referrals",
  shape: "dated",
  facets: ["repeat", "no_further_action"],
  rows: ({ authority, asAt }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           received_on as on_day, received_on, came_from, decided_on, outcome, earlier_on,
           coalesce(received_on - earlier_on <= 365, false) as repeat,
           coalesce(outcome = 'no further action' and (decided_on is null or decided_on <= ${asAt}::date), false) as no_further_action
      from (select *, max(received_on) over (partition by child_id order by received_on
                      range between unbounded preceding and interval '1 day' preceding) as earlier_on
              from referral where authority = ${authority}) referral`,
});

export const assessmentsAuthorised = definePopulation({
  key: "assessments authorised",
  shape: "dated",
  facets: ["from_return"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           authorised_on as on_day, started_on, completed_on, authorised_on, outcome
      from assessment where authority = ${authority} and authorised_on is not null`,
});
