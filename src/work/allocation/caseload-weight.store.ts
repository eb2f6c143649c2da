import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { usualCap, usualWeight } from "./caseloads.ts";

/** What a child weighs in a caseload on the day, by the council's own weights; one where none is set. */
export const caseloadWeightOf = (
  authority: string,
  child: RawBuilder<unknown>,
  today: Day,
): RawBuilder<number> => {
  const held = (table: string) => sql`
    exists (select from ${sql.table(table)} held where held.authority = ${authority} and held.child_id = ${child}
               and held.started_on <= ${today}::date and coalesce(held.ended_on, 'infinity') > ${today}::date)`;
  return sql<number>`
    coalesce((
      select weight from caseload_weight
       where caseload_weight.authority = ${authority} and from_on <= ${today}::date
         and standing = case
           when ${held("looked_after_period")} then 'looked after'
           when ${held("child_protection_plan")} then 'on a plan'
           when ${held("care_leaver_status")} then 'care leaver'
           else 'in need' end
       order by from_on desc limit 1), ${usualWeight}::float8)`;
};

/** How much the newly qualified carry at most on the day, as the council says. */
export const caseloadCapOn = (
  authority: string,
  today: Day,
): RawBuilder<number> => sql<number>`
  coalesce((
    select most from caseload_cap where caseload_cap.authority = ${authority} and from_on <= ${today}::date
     order by from_on desc limit 1), ${usualCap}::float8)`;
