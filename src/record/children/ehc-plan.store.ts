import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
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
