import { ageOn } from "#kernel/age.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { firstName } from "#record/children/child-words.ts";
import { rowOf } from "#record/keeping.store.ts";
import type { SeenAsked } from "#record/visits/visit.form.ts";
import { isOnProtectionPlan } from "#record/visits/visitors.store.ts";
import { type Child, disabilitiesOf } from "../child-page/child.store.ts";

/**
 * What the questions of a visit need to know of the child they are asked about. Of a visit that is put right: as the
 * child was on its day, and whatever stands in it is asked, so that nothing is lost.
 */
export async function askedOf(
  child: Child,
  today: Day,
  db: Db,
  asker: Asker,
  of?: Id,
): Promise<SeenAsked> {
  const stands = of === undefined ? undefined : await rowOf("visit", { id: of, child: child.id }, db, asker); // prettier-ignore
  const day = stands?.visited_on ?? today;
  const disabilities = await disabilitiesOf(child.id, db, asker);
  return {
    me: asker.name,
    child: firstName(child),
    age: child.bornOn === null ? undefined : ageOn(child.bornOn, day),
    withoutWords:
      disabilities.includes("COMM") || Boolean(stands?.communicated_by),
    wordsStand: Boolean(stands?.child_words),
    onProtectionPlan:
      typeof stands?.bedroom_seen === "boolean" ||
      (await isOnProtectionPlan(child.id, day, db, asker)),
  };
}
