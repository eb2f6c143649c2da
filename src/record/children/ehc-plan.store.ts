import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, type Kept, keeps } from "../keeping.store.ts";
import { notBefore } from "../rules.ts";

export const { record: recordEhcPlan, correct: correctEhcPlan } = keeps(
  "ehc_plan",
  (plan) =>
    notBefore(
      plan.started_on,
      plan.ended_on,
      "ended_on",
      "An EHC plan cannot cease before it is issued",
    ),
);

export type EhcPlan = { id: Id; startedOn: Day; endedOn: Day | null };

/** The child's newest plan, in force or ceased. */
export const ehcPlanOf = (
  childId: Id,
  db: Db,
  { authority }: Pick<Asker, "authority">,
): Promise<EhcPlan | undefined> =>
  db
    .selectFrom("ehc_plan")
    .select(["id", "started_on as startedOn", "ended_on as endedOn"])
    .where("authority", "=", authority)
    .where("child_id", "=", childId)
    .orderBy("started_on", "desc")
    .limit(1)
    .executeTakeFirst();

/** The plan in force says its days anew; where there is none, or it has ceased, another begins. */
export async function keepEhcPlan(
  { id, child }: { id: Id; child: Id },
  days: { started_on: Day; ended_on: Day | null },
  keeping: Keeping,
): Promise<Kept> {
  const standing = await ehcPlanOf(child, keeping.db, keeping.asker);
  return standing && isOf(standing, days.started_on)
    ? correctEhcPlan(standing.id, days, keeping)
    : recordEhcPlan({ id, child_id: child, ...days }, keeping);
}

/** A plan issued after another has ceased is a new one. */
const isOf = ({ endedOn }: EhcPlan, issued: Day): boolean =>
  endedOn === null || issued < endedOn;

/** Since when the child has the plan in force on the day; nothing where there is none. */
export async function ehcPlanSince(
  childId: Id,
  day: Day,
  db: Db,
  { authority }: Asker,
): Promise<Day | undefined> {
  const plan = await db
    .selectFrom("ehc_plan")
    .select("started_on as since")
    .where("authority", "=", authority)
    .where("child_id", "=", childId)
    .where("started_on", "<=", day)
    .where((plan) =>
      plan.or([plan("ended_on", "is", null), plan("ended_on", ">", day)]),
    )
    .orderBy("started_on")
    .limit(1)
    .executeTakeFirst();
  return plan?.since;
}
