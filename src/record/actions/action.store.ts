import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import { actionProblems } from "./action.ts";

export const {
  record: recordAction,
  correct: correctAction,
  withdraw: withdrawAction,
} = keeps("action", actionProblems);

/** An action as a form gives it; its id is known where it stood before. */
export type Agreed = {
  id?: Id;
  what: string;
  who: string;
  due: Day;
  promised: boolean;
};

type Arose = { child: Id; from: Id };

/** Keeps what was agreed in a visit or discussion, one row each: what stood is put right, what is gone never was so. */
export async function keepAgreed(
  agreed: readonly Agreed[],
  { child, from }: Arose,
  keeping: Keeping,
): Promise<void> {
  const standing = await agreedIn(from, keeping.db, keeping.asker);
  for (const { id, what, who, due, promised } of agreed) {
    const row = {
      what,
      who_words: who,
      due_on: due,
      promised_to_child: promised,
    };
    if (standing.some((each) => each.id === id))
      await correctAction(id ?? "", row, keeping);
    else
      await recordAction(
        { ...row, child_id: child, arose_from_id: from },
        keeping,
      );
  }
  const still = new Set(agreed.map(({ id }) => id));
  for (const { id } of standing)
    if (!still.has(id)) await withdrawAction(id, keeping);
}

/** What was agreed in one visit or discussion and has not ended. */
export async function agreedIn(
  from: Id,
  db: Db,
  { authority }: Asker,
): Promise<(Agreed & { id: Id })[]> {
  const { rows } = await sql<Agreed & { id: Id }>`
    select id, what, coalesce(who_words, '') as who, due_on as due, promised_to_child as promised
      from action where authority = ${authority} and arose_from_id = ${from} and ended_on is null
     order by due_on, id`.execute(db);
  return rows;
}

export type OpenAction = {
  id: Id;
  childId: Id;
  what: string;
  who: string;
  due: Day | null;
  promised: boolean;
};

/** What is agreed for the child and not yet ended, first due first. */
export async function openActionsFor(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<OpenAction[]> {
  const { rows } = await sql<OpenAction>`
    select action.id, action.child_id as "childId", what, due_on as due, promised_to_child as promised,
           coalesce(practitioner.name, concat_ws(' ', person.given_names, person.family_name), '') || coalesce(who_words, '') as who
      from action
      left join practitioner on practitioner.authority = action.authority and practitioner.id = action.practitioner_id
      left join person on person.authority = action.authority and person.id = action.person_id
     where action.authority = ${authority} and action.child_id = ${childId} and action.ended_on is null
     order by due_on nulls last, action.id`.execute(db);
  return rows;
}
