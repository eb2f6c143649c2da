import assert from "node:assert/strict";
import { suite, test } from "node:test";
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
});
