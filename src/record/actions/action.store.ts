import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import type { Became } from "./became.form.ts";
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

/** Says what became of actions, on a day; of a promise also what the child was told. */
export async function endAgreed(
  became: readonly Became[],
  on: Day,
  keeping: Keeping,
): Promise<void> {
  for (const { id, outcome, told = null } of became)
    await correctAction(id, { ended_on: on, outcome, told_child: told }, keeping); // prettier-ignore
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

/** A promise to the child of which something became. */
export type EndedPromise = {
  id: Id;
  what: string;
  outcome: Became["outcome"];
  told: string | null;
  on: Day;
};

/** Promises to the child that were kept, not kept or changed since the day, latest first. */
export async function promisesEnded(
  childId: Id,
  since: Day,
  db: Db,
  { authority }: Asker,
): Promise<EndedPromise[]> {
  const { rows } = await sql<EndedPromise>`
    select id, what, outcome, told_child as told, ended_on as "on" from action
     where authority = ${authority} and child_id = ${childId} and promised_to_child and ended_on >= ${since}::date
     order by ended_on desc, id`.execute(db);
  return rows;
}
