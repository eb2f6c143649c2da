import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Named } from "#record/children/child-words.ts";
import { gates } from "../recording/gates.ts";
import { theirs } from "./theirs.store.ts";

/** Something finished with a reason instead of what a practice check wants, and still without it. */
export type Lacking = Named & {
  id: Id;
  /** What it is without: the words of one of the `gates`. */
  without: string;
  /** Null for those who do not read what is told of a child. */
  reason: string | null;
  by: string;
  on: Day;
};

/** Of the team's children, also those it no longer works with. A late discussion stands for four weeks. */
export async function lackingOf(
  team: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    with lacking as materialized (
      select child_id, gate as without, reason, recorded_by, (recorded_at at time zone 'Europe/London')::date as "on" from finished_without
       where authority = ${authority}
         and not exists (select from plan where plan.authority = ${authority} and plan.id = about_id and plan.ended_on is not null)
      union all
      select child_id, ${gates[3].without}, late_because, recorded_by, held_on from strategy_discussion
       where authority = ${authority} and late_because is not null
         and held_on between ${addDays(today, -28)}::date and ${today}::date),
    ${theirs(team, today, authority, sql`select child_id from lacking`)}
    select child.id, child.la_child_id as "laChildId", given_names as "givenNames", family_name as "familyName",
           preferred_name as "preferredName", without, reason, who(lacking.recorded_by) as by, lacking."on"
      from lacking
      join theirs on theirs.child_id = lacking.child_id
      join child on child.authority = ${authority} and child.id = lacking.child_id
     order by lacking."on", child.la_child_id collate "C", without collate "C"`.execute(
    db,
  );
  return rows;
}
