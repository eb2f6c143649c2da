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

/** An action as a form gives it. */
export type Agreed = {
  what: string;
  who: string;
  due: Day;
  promised: boolean;
};

/** Keeps what was agreed in a visit, discussion or plan, one row each. Its ids follow from where it arose. */
export async function recordAgreed(
  agreed: readonly Agreed[],
  arose: { child: Id; from: Id },
  keeping: Keeping,
): Promise<void> {
  for (const { what, who, due, promised } of agreed)
    await recordAction(
      {
        child_id: arose.child,
        arose_from_id: arose.from,
        what,
        who_words: who,
        due_on: due,
        promised_to_child: promised,
      },
      keeping,
    );
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
