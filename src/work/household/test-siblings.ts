import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { within } from "#platform/database/transaction.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import { permissionsOf } from "#record/access/roles.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import {
  recordPerson,
  recordRelationship,
} from "#record/families/family.store.ts";
import { keeps } from "#record/keeping.store.ts";
import { kept } from "#record/test-world.ts";
import { amara } from "../test-practice.ts";

const started_on = "2026-09-17";

/**
 * Amara's family. Folake works with Amara, with Jay, who is nine and speaks without words, and with Bo, a baby
 * of four months; all three are on plans since 17 September. Dee is Sol's. Mum is everybody's, Rick only Bo's.
 */
export async function siblings(...served: Parameters<typeof amara>) {
  const family = await amara(...served);
  const { world, child, folake, other: sol } = family;
  const [mum, rick] = [newId(), newId()];
  const born = async (given_names: string, born_on: Day, worker: string) =>
    world.write(async (keeping) => {
      const id = kept(await recordChild({ la_child_id: `${given_names}${newId()}`, given_names, family_name: "Obi", born_on }, keeping)); // prettier-ignore
      kept(await recordAllocation({ child_id: id, practitioner_id: worker, role: worker === folake ? "accountable" : "working", started_on }, keeping)); // prettier-ignore
      kept(await recordProtectionPlan({ child_id: id, started_on, initial_category: "NEG" }, keeping)); // prettier-ignore
      kept(await recordRelationship({ child_id: child, other_child_id: id, kind: "sibling" }, keeping)); // prettier-ignore
      return id;
    });
  const jay = await born("Jay", "2017-01-05", folake);
  const bo = await born("Bo", "2026-06-01", folake);
  const dee = await born("Dee", "2020-04-09", sol);
  await world.write(async (keeping) => {
    kept(await keeps("child_disability").record({ child_id: jay, disability: "COMM" }, keeping)); // prettier-ignore
    kept(await recordPerson({ id: mum, given_names: "Ada", family_name: "Obi" }, keeping)); // prettier-ignore
    kept(await recordPerson({ id: rick, given_names: "Rick", family_name: "Vance" }, keeping)); // prettier-ignore
    for (const child_id of [child, jay, bo, dee])
      kept(await recordRelationship({ child_id, person_id: mum, kind: "parent" }, keeping)); // prettier-ignore
    kept(await recordRelationship({ child_id: bo, person_id: rick, kind: "parent" }, keeping)); // prettier-ignore
  });

  /** Signed in as somebody with this role and nothing but their own children. */
  const worker = async (name: string, practitioner: string) => {
    const database = await testDatabase();
    const { authority } = world.asker;
    const { account } = await testAccount(database, authority, name, ["social-worker"]); // prettier-ignore
    await within(database, { id: "test", authority }, (db) =>
      bindPractitioner(db, authority, account, practitioner),
    );
    return { id: account, name, authority, may: permissionsOf(["social-worker"]), practitioner }; // prettier-ignore
  };
  return { ...family, sol, jay, bo, dee, mum, rick, worker };
}

/** The whole form filled in for one child, under the names the form has for it. */
export const ownPart = (
  child: string,
  own: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ seen: "yes", alone: "yes", bedroom: "yes", ...own }).map(
      ([part, text]) => [`children-${child}-${part}`, text],
    ),
  );
