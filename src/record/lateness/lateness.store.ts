import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { answeringOn } from "../answering.store.ts";
import { type Keeping, type Kept, keeps } from "../keeping.store.ts";

const { record, correct } = keeps("lateness");

/** Something a child is owed: its clock, what began it and the day; no day where no clock says one. */
export type Owed = { clock: string; trigger: Id; due: Day | null };

/** What was last asked or said of something a child is owed. */
export type Lateness = Owed & {
  id: Id;
  child: Id;
  question: string | null;
  askedOn: Day | null;
  /** Who asked, by name. */
  asked: string | null;
  /** Who is asked, while they work with the child; nobody named is whoever answers for the child. */
  askedOf: { id: Id; name: string } | null;
  reason: string | null;
  /** The child’s plan was written or reviewed after it. */
  overtaken: boolean;
  /** Who wrote in it last, by name. */
  by: string;
};

/** Of all these children are owed, the last that was said of each. */
export async function latenessOf(
  children: readonly Id[],
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Lateness[]> {
  const { rows } = await sql<Lateness>`
    select distinct on (child_id, clock, trigger_id, due_on)
           lateness.id, child_id as child, clock, trigger_id as trigger, due_on as due, question, asked_on as "askedOn",
           manager.name as asked, reason, who(lateness.recorded_by) as by,
           exists (select from plan where plan.authority = lateness.authority and plan.child_id = lateness.child_id
                      and plan.ended_on is null and plan.recorded_at > lateness.recorded_at) as overtaken,
           case when exists (
             select from allocation works where works.authority = lateness.authority and works.child_id = lateness.child_id
                and works.practitioner_id = asked_of and works.started_on <= ${today}::date
                and coalesce(works.ended_on, ${today}::date) >= ${today}::date)
             then json_build_object('id', worker.id, 'name', worker.name) end as "askedOf"
      from lateness
      left join practitioner manager on manager.authority = lateness.authority and manager.id = asked_by
      left join practitioner worker on worker.authority = lateness.authority and worker.id = asked_of
     where lateness.authority = ${authority} and child_id = any(${children}::uuid[])
     order by child_id, clock, trigger_id, due_on, lateness.recorded_at desc, lateness.id`.execute(
    db,
  );
  return rows;
}

type About = {
  /** Of the row, where a new one is kept. */
  id: Id;
  child: Id;
  owed: Owed;
  said: Lateness | undefined;
};

/** A question that was not answered yet is put anew; else it is one more. */
export const keepQuestion = (
  about: About,
  asked: {
    question: string;
    asked_on: Day;
    asked_by: Id | null;
    asked_of: Id | null;
  },
  keeping: Keeping,
): Promise<Kept> =>
  about.said && about.said.reason === null
    ? correct(about.said.id, asked, keeping)
    : record({ ...rowOf(about), ...asked }, keeping);

/** Answers what was asked last, or is said unasked. */
export const keepReason = (
  about: About,
  reason: string,
  keeping: Keeping,
): Promise<Kept> =>
  about.said
    ? correct(about.said.id, { reason }, keeping)
    : record({ ...rowOf(about), reason }, keeping);

const rowOf = ({ id, child, owed }: About) => ({
  id,
  child_id: child,
  clock: owed.clock,
  trigger_id: owed.trigger,
  due_on: owed.due,
});

/** Somebody who works with a child today and can be asked. */
export type Askable = { id: Id; name: string; role: string; answers: boolean };

/** Those who work with the child today, whoever answers first; each once, in their first role. */
export async function askableOf(
  child: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Askable[]> {
  const { rows } = await sql<Askable>`
    with works as (
      select practitioner_id, min(role collate "C") as role from allocation
       where authority = ${authority} and child_id = ${child} and started_on <= ${today}::date
         and coalesce(ended_on, ${today}::date) >= ${today}::date
       group by practitioner_id)
    select worker.id, worker.name, works.role, worker.id is not distinct from answering.practitioner_id as answers
      from works
      join practitioner worker on worker.authority = ${authority} and worker.id = works.practitioner_id
      left join lateral (${answeringOn(authority, sql`${child}::uuid`, sql`${today}::date`)}) answering on true
     order by answers desc, worker.name collate "C", worker.id`.execute(db);
  return rows;
}
