import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, type Kept, keeps } from "../keeping.store.ts";

const { record, correct } = keeps("lateness");

/** Something that was due to a child: its clock, what began it and the day. */
export type Owed = { clock: string; trigger: Id; due: Day };

/** What was last asked or said of why something is late. */
export type Lateness = Owed & {
  id: Id;
  question: string | null;
  askedOn: Day | null;
  /** Who asked, by name. */
  asked: string | null;
  reason: string | null;
  /** Who wrote in it last, by name. */
  by: string;
};

/** Of all that is or was late for these children, the last that was said of each. */
export async function latenessOf(
  children: readonly Id[],
  db: Db,
  { authority }: Asker,
): Promise<Lateness[]> {
  const { rows } = await sql<Lateness>`
    select distinct on (child_id, clock, trigger_id, due_on)
           lateness.id, clock, trigger_id as trigger, due_on as due, question, asked_on as "askedOn",
           manager.name as asked, reason, who(lateness.recorded_by) as by
      from lateness
      left join practitioner manager on manager.authority = lateness.authority and manager.id = asked_by
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
  asked: { question: string; asked_on: Day; asked_by: Id | null },
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
