import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { childName } from "#record/children/child-words.ts";
import { householdOf } from "#record/families/household.store.ts";
import { planOf } from "#record/plans/plan.store.ts";
import type { PanelOf } from "#record/visits/household-visit.form.ts";
import { type Visitor, visitorsTo } from "#record/visits/visitors.store.ts";
import { type Child, childOf, relationsOf } from "../child-page/child.store.ts";
import type { About } from "../recording/recording.ts";
import { askedOf } from "../visits/asked-of.ts";

export type HouseholdKnown = {
  /** The children the asker may write for. */
  children: readonly Child[];
  asked: readonly PanelOf[];
  visitors: readonly Visitor[];
  /** Everybody in the life of any of them, once. */
  network: readonly { id: Id; name: string; isChild: boolean }[];
};

/** The children of the household the asker may write for, and what a visit to all of them asks. */
export async function knowHousehold(
  db: Db,
  { child, asker, today }: About,
): Promise<HouseholdKnown> {
  const children: Child[] = [];
  const asked: PanelOf[] = [];
  const visitors = new Map<Id, Visitor>();
  const network = new Map<Id, { name: string; isChild: boolean; ties: Set<string> }>(); // prettier-ignore
  for (const { id, writes } of await householdOf(child.id, today, db, asker)) {
    const one = writes ? await childOf(id, db, asker) : undefined;
    if (!one) continue;
    children.push(one);
    asked.push({
      id,
      name: childName(one),
      ...(await askedOf(one, today, db, asker)),
      outcomes: (await planOf(id, db, asker))?.outcomes ?? [],
    });
    for (const visitor of await visitorsTo(id, today, db, asker))
      if (!visitors.has(visitor.id)) visitors.set(visitor.id, visitor);
    for (const tie of await relationsOf(id, db, asker, today)) {
      if (tie.unborn) continue;
      const who = tie.otherChildId ?? tie.personId ?? "";
      const name = childName({ ...tie, laChildId: tie.laChildId ?? "" });
      const known = network.get(who) ?? { name, isChild: tie.otherChildId !== null, ties: new Set() }; // prettier-ignore
      network.set(who, { ...known, ties: known.ties.add(tie.kind) });
    }
  }
  const visited = new Set(children.map(({ id }) => id));
  return {
    children,
    asked,
    visitors: [...visitors.values()],
    network: [...network]
      .filter(([id]) => !visited.has(id))
      .map(([id, { name, isChild, ties }]) => ({
        id,
        name: `${name} (${[...ties].join(", ")})`,
        isChild,
      })),
  };
}
