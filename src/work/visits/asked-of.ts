import { ageOn } from "#kernel/age.ts";
import type { Day } from "#kernel/day.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { firstName } from "#record/children/child-words.ts";
import type { SeenAsked } from "#record/visits/visit.form.ts";
import { isOnProtectionPlan } from "#record/visits/visitors.store.ts";
import { type Child, disabilitiesOf } from "../child-page/child.store.ts";

/** What the questions of a visit need to know of the child they are asked about. */
export async function askedOf(
  child: Child,
  today: Day,
  db: Db,
  asker: Asker,
): Promise<SeenAsked> {
  const disabilities = await disabilitiesOf(child.id, db, asker);
  return {
    me: asker.name,
    child: firstName(child),
    age: child.bornOn === null ? undefined : ageOn(child.bornOn, today),
    withoutWords: disabilities.includes("COMM"),
    onProtectionPlan: await isOnProtectionPlan(child.id, today, db, asker),
  };
}
