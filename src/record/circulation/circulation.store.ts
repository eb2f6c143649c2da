import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
import type { GivenHow } from "./given-how.ts";

export const { record: recordCirculation } = keeps("circulation");

/** A paper that was given: to whom, and of those who read it here on which day they did. */
export type Circulated = {
  paper: Id;
  /** Missing where the reader may not see what people wrote. */
  to: string | null;
  how: GivenHow;
  on: Day;
  readOn: Day | null;
};

/** What of a child was given to whom, the latest first, as now or then known. */
export async function circulatedOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Circulated[]> {
  const { rows } = await sql<Circulated>`
    select given.paper_id as paper, given.how, given.given_on as "on", reading.read_on as "readOn",
           coalesce(worker.name, nullif(concat_ws(' ', person.given_names, person.family_name), ''), given.given_to) as "to"
      from circulation given
      left join practitioner worker on worker.authority = given.authority and worker.id = given.practitioner_id
      left join person on person.authority = given.authority and person.id = given.person_id
      left join lateral (
        select min(read_on) as read_on from reading
         where reading.authority = given.authority and reading.about_id = given.id) reading on true
     where given.authority = ${authority} and given.child_id = ${childId}
     order by given.given_on desc, given.recorded_at, given.id`.execute(db);
  return rows;
}

/** Somebody who works with a child, and whether they sign in here. */
export type Colleague = { id: Id; name: string; signsIn: boolean };

/** Everybody who works with the child on the day, whatever their part, but for the asker. */
export async function colleaguesOf(
  childId: Id,
  day: Day,
  db: Db,
  { authority, practitioner }: Asker,
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select worker.id, worker.name, exists (
             select from platform.account where account.authority = ${authority} and account.practitioner_id = worker.id
                and account.disabled_at is null) as "signsIn"
      from practitioner worker
     where worker.authority = ${authority} and worker.id is distinct from ${practitioner ?? null} and worker.id in (
       select practitioner_id from allocation
        where authority = ${authority} and child_id = ${childId} and started_on <= ${day}::date
          and coalesce(ended_on, ${day}::date) >= ${day}::date)
     order by worker.name collate "C", worker.id`.execute(db);
  return rows;
}
