import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { worldOf } from "./populations/test-world.ts";

const database = await testDatabase();

suite("Where returns alone are loaded", () => {
  test("what they do not collect is not in the data, never 0 of 0", async () => {
    const w = worldOf(database, await testAuthority(database));
    const child_id = await w.child();
    const cover = {
      covered_from: "2023-04-01",
      covered_to: "2024-03-31",
    } as const;
    const care = {
      child_id,
      source: "ssda903",
      started_on: "2023-06-01",
    } as const;
    await w.add("looked_after_period", { ...care, ...cover });
    await w.add("missing_episode", { ...care, returned_on: "2023-06-02" });
    await w.add("review", { child_id, source: "ssda903", kind: "looked after", held_on: "2023-06-20" }); // prettier-ignore
    await w.add("referral", { child_id, source: "cin-census", received_on: "2023-05-01", ...cover }); // prettier-ignore
    const loaded = (key: string) =>
      w.ask(async (db) => {
        const june = { from: "2023-06-01", to: "2023-06-30" } as const;
        return (await figure(key, { ...june, asAt: "2024-03-31" }, db, w.authority)).dataLoaded; // prettier-ignore
      });
    // Missing from home, days of decision, reviews of other plans than the care plan.
    for (const key of [
      "miss-home",
      "miss-children",
      "miss-repeat",
      "referral-timely",
      "cin-review-timely",
      "cl-review-timely",
    ])
      // prettier-ignore
      assert.equal(await loaded(key), "not in the data loaded", key);
    for (const key of ["miss-care", "referrals-n"])
      assert.equal(await loaded(key), true, key);
  });

  test("a month before the first return's cover is not in the data, for promises as for children", async () => {
    const w = worldOf(database, await testAuthority(database));
    const child_id = await w.child();
    const told = { child_id, source: "ssda903" } as const;
    await w.add("looked_after_period", { ...told, started_on: "2022-11-01", covered_from: "2023-04-01", covered_to: "2024-03-31" }); // prettier-ignore
    await w.add("review", { ...told, kind: "looked after", held_on: "2023-06-20" }); // prettier-ignore
    await w.owed(child_id, "cla-review-n", "2023-06-30");
    const asked = (from: Day, to: Day) =>
      w.ask(async (db) => {
        const found = await figure("cic-reviews-q", { from, to, asAt: "2024-03-31" }, db, w.authority); // prettier-ignore
        return [found.dataLoaded, found.denominator];
      });
    const before = "not in the data loaded: returns cover 2023-04-01 to 2024-03-31"; // prettier-ignore
    assert.deepEqual(await asked("2023-03-01", "2023-03-31"), [before, null]);
    assert.deepEqual(await asked("2023-04-01", "2023-04-30"), [true, 0]);
    assert.deepEqual(await asked("2023-06-01", "2023-06-30"), [true, 1]);
    // Somebody records care as it happens: then the returns' cover bounds nothing.
    await w.add("looked_after_period", { child_id: await w.child(), started_on: "2022-01-01" }); // prettier-ignore
    assert.deepEqual(await asked("2023-03-01", "2023-03-31"), [true, 0]);
  });
});
