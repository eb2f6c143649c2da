import { sql } from "kysely";
import { addDays, startOfMonth } from "#kernel/day.ts";
import { type Given, definePopulation } from "./population.ts";

const state = (asAt: Given["asAt"]) =>
  sql`platform.state(due_on, met_on, met_late, closed_on, waived_on, unknown_from, ${asAt}::date)`;

const identity = sql`clock || ' ' || trigger_id || ' ' || due_on as row_id, child_id, clock,
  unknown_from is not null as from_return, met_by as evidence`;

const settledOn = sql`platform.settled_on(began_on, due_on, met_on, closed_on, waived_on, unknown_from)`;

/** False where the transaction looks back to what was known then: settled ones are counted only as the record stands. */
const asItStands = sql`(coalesce(current_setting('goldthread.known_at', true), '') = '')`;

const asked = ({ authority, clocks }: Given) =>
  sql`authority = ${authority} and clock in (${sql.join([...clocks])})`;

/** What fell due, on the day it did. What was only promised after as-at is not there yet. */
export const obligationsDue = definePopulation({
  key: "obligations due",
  shape: "dated",
  facets: ["clock", "state"],
  rows: (given) => sql`
    select ${identity}, due_on as on_day, due_on, triggered_on,
           case when met_on <= ${given.asAt}::date then met_on end as met_on,
           case when met_on <= ${given.asAt}::date and met_late then met_on - due_on
                when met_on <= ${given.asAt}::date then null
                when due_on < ${given.asAt}::date and waived_on is null and unknown_from is null
                     and (closed_on is null or closed_on > ${given.asAt}::date)
                then ${given.asAt}::date - due_on end as days_late,
           ${state(given.asAt)} as state
      from obligation where ${asked(given)} and began_on <= ${given.asAt}::date`,
  // As the record stands, what settled before the month of as-at ended is counted already; only the rest is read.
  countedByDay: (given) => {
    const settlingFrom = sql`${startOfMonth(addDays(given.asAt, 1))}::date`;
    const counted = sql`
      select due_on as on_day, clock, ${state(given.asAt)} as state, count(*) as rows
        from obligation where ${asked(given)} and began_on <= ${given.asAt}::date`;
    return sql`
      select due_on as on_day, clock, state, obligations as rows
        from platform.obligation_settled where ${asked(given)} and settled_in < ${settlingFrom} and obligations > 0 and ${asItStands}
      union all ${counted} and ${settledOn} >= ${settlingFrom} and ${asItStands} group by 1, 2, 3
      union all ${counted} and not ${asItStands} group by 1, 2, 3`;
  },
});

/** What was done in the period, in time or not, on the day it was done. What was never done is not in it. */
export const obligationsMet = definePopulation({
  key: "obligations met",
  shape: "dated",
  facets: ["clock", "state"],
  rows: (given) => sql`
    select ${identity}, met_on as on_day, due_on, triggered_on, met_on,
           case when met_late then met_on - due_on end as days_late,
           case when met_late then 'met late' else 'met' end as state
      from obligation where ${asked(given)} and met_on is not null`,
});

/** What is still to be done, from the day it came to be until it is met, closed, waived or no longer known. */
export const obligationsOpen = definePopulation({
  key: "obligations open",
  shape: "stock",
  facets: ["clock", "state"],
  rows: (given) => sql`
    with open as (
      select ${identity}, due_on, triggered_on, began_on,
             least(met_on, waived_on, closed_on, unknown_from) as ended_on
        from obligation where ${asked(given)}
    )
    select *, daterange(began_on, least(due_on + 1, ended_on)) as during, 'running' as state
      from open where began_on < least(due_on + 1, ended_on)
    union all
    select *, daterange(due_on + 1, ended_on), 'overdue' from open
     where ended_on is null or ended_on > due_on + 1`,
});
