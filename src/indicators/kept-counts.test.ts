import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { testDatabase } from "#platform/test-database.ts";
import { recordAllocation, withdrawAllocation } from "#record/allocations/allocation.store.ts"; // prettier-ignore
import { correctProtectionPlan, recordProtectionPlan } from "#record/child-protection/child-protection.store.ts"; // prettier-ignore
import { recordChild } from "#record/children/child.store.ts";
import { recordPractitioner } from "#record/practitioners/practitioner.store.ts";
import { kept, worldIn } from "#record/test-world.ts";
import { recordVisit, withdrawVisit } from "#record/visits/visit.store.ts";
import { forgetCounts } from "./kept-counts.store.ts";
import { forgetSeries, overview } from "./over-time.ts";

const database = await testDatabase();

suite("Counts kept and told the difference", () => {
  test("are, after every write and as known at every moment, what counting everyone anew gives", async () => {
    const world = await worldIn(database, [deriveChildren]);
    const asAt = "2026-07-31" as Day;
    const ask = (knownAt?: string) =>
      world.read(
        async (db) =>
          [
            ...(await overview(
              6,
              { asAt, ...(knownAt && { knownAt }) },
              db,
              world.asker.authority,
            )),
          ].map(
            ([key, figures]) => // prettier-ignore
            [key, ...figures.map(({ numerator, denominator, excluded }) => `${numerator}/${denominator} ${JSON.stringify(excluded)}`)].join(" "), // prettier-ignore
          ),
        knownAt,
      );
    const anew = async (knownAt?: string) => {
      forgetSeries();
      forgetCounts();
      return ask(knownAt);
    };

    const worker = await world.write(async (keeping) => kept(await recordPractitioner({ name: "Ada Byron", registered: true }, keeping))); // prettier-ignore
    const children: string[] = [];
    const plans: string[] = [];
    for (let number = 0; number < 6; number++)
      await world.write(async (keeping) => {
        const child_id = kept(await recordChild({ la_child_id: `K${number}`, born_on: "2018-05-05" }, keeping)); // prettier-ignore
        children.push(child_id);
        plans.push(kept(await recordProtectionPlan({ child_id, started_on: addDays("2026-02-02", number * 9), initial_category: "NEG" }, keeping))); // prettier-ignore
        kept(await recordAllocation({ child_id, practitioner_id: worker, role: "accountable", started_on: "2026-02-02" }, keeping)); // prettier-ignore
      });

    const visit = (child_id: string, visited_on: Day) =>
      world.write(async (keeping) => kept(await recordVisit({ child_id, visited_on, child_seen: true }, keeping))); // prettier-ignore
    const first = await visit(children[0]!, "2026-02-13");
    const writes: (() => Promise<unknown>)[] = [
      () => visit(children[1]!, "2026-03-02"),
      () => visit(children[1]!, "2026-03-20"),
      () => world.write((keeping) => withdrawVisit(first, keeping)),
      () => world.write((keeping) => correctProtectionPlan(plans[2]!, { started_on: "2026-02-20", ended_on: "2026-06-19" }, keeping)), // prettier-ignore
      () => visit(children[5]!, "2026-07-01"),
      () =>
        world.write(async (keeping) => {
          const id = kept(await recordAllocation({ child_id: children[3]!, practitioner_id: worker, role: "accountable", started_on: "2026-05-05" }, keeping)); // prettier-ignore
          await withdrawAllocation(id, keeping);
        }),
      () => world.write(async (keeping) => kept(await recordChild({ la_child_id: "K9" }, keeping))), // prettier-ignore
    ];
    const moments: { at: string; figures: string[] }[] = [];
    await ask();
    for (const write of writes) {
      await write();
      const figures = await ask();
      const at = await lastMoment();
      assert.deepEqual(figures, await anew());
      moments.push({ at, figures });
    }
    for (const { at, figures } of moments) {
      assert.deepEqual(await ask(at), figures);
      assert.deepEqual(await anew(at), figures);
    }

    async function lastMoment() {
      return world.read(async (db) => {
        const { moment } = await db.selectFrom("platform.authority").select("moment").where("code", "=", world.asker.authority).executeTakeFirstOrThrow(); // prettier-ignore
        return moment;
      });
    }
  });
});
