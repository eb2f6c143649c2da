import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { correctReferral } from "../front-door/front-door.store.ts";
import { type Keeping, keeps, type Kept } from "../keeping.store.ts";
import { correctInNeedPlan } from "../plans/child-in-need-plan.store.ts";
import { endPlan } from "../plans/plan.store.ts";

export const {
  record: recordClosing,
  correct: correctClosing,
  withdraw: withdrawClosing,
} = keeps("closing");

/** What runs for a child that a closing ends, or that stands in its way. */
export type Running = {
  referrals: readonly { id: Id; receivedOn: Day }[];
  plans: readonly { id: Id; startedOn: Day }[];
  writtenPlan: { id: Id; reviewedOn: Day } | undefined;
  /** A conference ends it, or a court: no manager alone. */
  protected: boolean;
  lookedAfter: boolean;
  seenOn: Day | null;
};

export async function runningFor(
  child: Id,
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<Running> {
  const of = sql`authority = ${authority} and child_id = ${child}`;
  const lasting = sql`${of} and started_on <= ${today}::date and (ended_on is null or ended_on > ${today}::date)`;
  const referrals = await sql<Running["referrals"][number]>`
    select id, received_on as "receivedOn" from referral where ${of} and closed_on is null order by received_on, id`.execute(
    db,
  );
  const plans = await sql<Running["plans"][number]>`
    select id, started_on as "startedOn" from child_in_need_plan where ${lasting} order by started_on, id`.execute(
    db,
  );
  const written = await sql<NonNullable<Running["writtenPlan"]>>`
    select id, reviewed_on as "reviewedOn" from plan where ${of} and ended_on is null order by recorded_at, id limit 1`.execute(
    db,
  );
  const { rows } = await sql<
    Pick<Running, "protected" | "lookedAfter" | "seenOn">
  >`
    select exists (select from child_protection_plan where ${lasting}) as protected,
           exists (select from looked_after_period where ${lasting}) as "lookedAfter",
           (select max(visited_on) from visit where ${of} and child_seen and visited_on <= ${today}::date) as "seenOn"`.execute(
    db,
  );
  return { ...rows[0]!, referrals: referrals.rows, plans: plans.rows, writtenPlan: written.rows[0] }; // prettier-ignore
}

/** A closing that was written down without its rationale: nothing has ended by it. */
export type Unreasoned = {
  id: Id;
  step: string;
  closedOn: Day;
  reasonCode: string;
  nextSteps: string | null;
};

export async function unreasonedOf(
  child: Id,
  db: Db,
  { authority }: Asker,
): Promise<Unreasoned | undefined> {
  const { rows } = await sql<Unreasoned>`
    select id, step, closed_on as "closedOn", reason_code as "reasonCode", next_steps as "nextSteps" from closing
     where authority = ${authority} and child_id = ${child} and rationale is null order by recorded_at desc, id limit 1`.execute(
    db,
  );
  return rows[0];
}

/** Ends what runs, on the day, by the reason of the census; or what is wrong with that. */
export async function endAll(
  running: Running,
  { on, reasonCode }: { on: Day; reasonCode: string },
  keeping: Keeping,
): Promise<readonly Problem[]> {
  const ended: Kept[] = [];
  for (const { id } of running.plans)
    ended.push(await correctInNeedPlan(id, { ended_on: on }, keeping));
  for (const { id } of running.referrals)
    ended.push(await correctReferral(id, { closed_on: on, closure_reason: reasonCode }, keeping)); // prettier-ignore
  if (running.writtenPlan)
    ended.push(await endPlan(running.writtenPlan.id, on, keeping));
  return ended.flatMap(({ problems }) => problems ?? []);
}
