import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { correctAction, recordAction } from "../actions/action.store.ts";
import { type Keeping, keeps } from "../keeping.store.ts";

const plans = keeps("plan");
const outcomes = keeps("plan_outcome");
export const { record: recordPlanGiven } = keeps("plan_given");

/** The plan as written ends with the work it was for; with no day it goes on. */
export const endPlan = (id: Id, on: Day | null, keeping: Keeping) =>
  plans.correct(id, { ended_on: on }, keeping);

export type Progress = "better" | "same" | "worse" | "too soon";

export type Outcome = {
  id: Id;
  different: string;
  known: string | null;
  progress: Progress | null;
};

export type PlanAction = {
  id: Id;
  outcome: Id;
  what: string;
  who: string;
  role: string | null;
  due: Day | null;
};

export type Plan = {
  id: Id;
  why: string | null;
  words: string | null;
  ifWrong: string | null;
  safetyPerson: string | null;
  endsWhen: string | null;
  forChild: string | null;
  noChildVersion: string | null;
  reviewedOn: Day;
  /** When it was last written or reviewed. */
  writtenAt: Instant;
  outcomes: readonly Outcome[];
  actions: readonly PlanAction[];
};

/** The child's plan that has not ended, as now or then known. */
export async function planOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Plan | undefined> {
  const { rows } = await sql<Omit<Plan, "outcomes" | "actions">>`
    select id, why, child_words as words, if_wrong as "ifWrong", safety_person as "safetyPerson", ends_when as "endsWhen",
           for_child as "forChild", no_child_version_because as "noChildVersion", reviewed_on as "reviewedOn", recorded_at::text as "writtenAt"
      from plan where authority = ${authority} and child_id = ${childId} and ended_on is null
     order by recorded_at, id limit 1`.execute(db);
  const [plan] = rows;
  if (!plan) return undefined;
  const outcomes = await sql<Outcome>`
    select id, different, how_known as known, progress from plan_outcome
     where authority = ${authority} and plan_id = ${plan.id} and ended_on is null order by place, id`.execute(
    db,
  );
  const actions = await sql<PlanAction>`
    select action.id, arose_from_id as outcome, what, coalesce(who_words, '') as who, who_role as role, due_on as due
      from action join plan_outcome on plan_outcome.authority = action.authority and plan_outcome.id = action.arose_from_id
     where action.authority = ${authority} and plan_outcome.plan_id = ${plan.id} and plan_outcome.ended_on is null
       and action.ended_on is null
     order by plan_outcome.place, due_on, action.id`.execute(db);
  return { ...plan, outcomes: outcomes.rows, actions: actions.rows };
}

/** A plan as a form gives it; an action names its outcome. */
export type WrittenPlan = Omit<Plan, "id" | "reviewedOn" | "writtenAt">;

/** Keeps a plan as it now stands: what is new is recorded, what changed is corrected, what is gone has ended. */
export async function keepPlan(
  written: WrittenPlan,
  standing: Plan | undefined,
  { childId, newId, today }: { childId: Id; newId: Id; today: Day },
  keeping: Keeping,
): Promise<Id> {
  const values = {
    why: written.why,
    child_words: written.words,
    if_wrong: written.ifWrong,
    safety_person: written.safetyPerson,
    ends_when: written.endsWhen,
    for_child: written.forChild,
    no_child_version_because: written.noChildVersion,
    reviewed_on: today,
  };
  const id = standing?.id ?? newId;
  if (standing) await plans.correct(id, values, keeping);
  else await plans.record({ id, child_id: childId, ...values }, keeping);

  const known = new Set(standing?.outcomes.map((outcome) => outcome.id));
  for (const [place, each] of written.outcomes.entries()) {
    const row = { plan_id: id, place, different: each.different, how_known: each.known, progress: each.progress }; // prettier-ignore
    if (known.has(each.id)) await outcomes.correct(each.id, row, keeping);
    else await outcomes.record({ id: each.id, child_id: childId, ...row }, keeping); // prettier-ignore
  }
  for (const gone of missing(standing?.outcomes, written.outcomes))
    await outcomes.correct(gone, { ended_on: today }, keeping);

  const agreed = new Set(standing?.actions.map((action) => action.id));
  for (const each of written.actions) {
    const row = { what: each.what, who_words: each.who, who_role: each.role, due_on: each.due, arose_from_id: each.outcome }; // prettier-ignore
    if (agreed.has(each.id)) await correctAction(each.id, row, keeping);
    else await recordAction({ id: each.id, child_id: childId, ...row }, keeping); // prettier-ignore
  }
  for (const gone of missing(standing?.actions, written.actions))
    await correctAction(gone, { ended_on: today, outcome: "changed" }, keeping);
  return id;
}

type Known = readonly { id: Id }[];

const missing = (before: Known | undefined, now: Known): Id[] => {
  const there = new Set(now.map(({ id }) => id));
  return (before ?? []).map(({ id }) => id).filter((id) => !there.has(id));
};

export type Given = { version: string; to: string; how: string; on: Day };

/** Who was given which version, latest first. */
export async function givenOf(
  planId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select version, given_to as "to", how, given_on as "on" from plan_given
     where authority = ${authority} and plan_id = ${planId} order by given_on desc, id`.execute(
    db,
  );
  return rows;
}
