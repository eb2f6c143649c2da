import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { worldOf } from "./populations/test-world.ts";

const database = await testDatabase();

suite("Split by team", () => {
  test("each promise belongs to whoever answered on the day it was due", async () => {
    const w = worldOf(database, await testAuthority(database));
    const [north, south] = [
      await w.add("team", { name: "North" }),
      await w.add("team", { name: "South" }),
    ];
    const [ada, bea] = [
      await w.add("practitioner", { name: "Ada" }),
      await w.add("practitioner", { name: "Bea" }),
    ];
    await w.add("team_membership", {
      practitioner_id: bea,
      team_id: south,
      started_on: "2020-01-01",
    });
    const moved = await w.child();
    await w.add("allocation", {
      child_id: moved,
      practitioner_id: ada,
      team_id: north,
      role: "accountable",
      started_on: "2024-01-01",
      ended_on: "2024-03-15",
    });
    // No team of the allocation's own: Bea's team on the day.
    await w.add("allocation", {
      child_id: moved,
      practitioner_id: bea,
      role: "accountable",
      started_on: "2024-03-15",
      ended_on: "2024-03-25",
    });
    const returned = await w.child();
    await w.change("child", returned, { source: "ssda903" });
    await w.add("review", {
      child_id: moved,
      kind: "looked after",
      held_on: "2024-01-01",
    });
    await w.add("looked_after_period", {
      child_id: moved,
      started_on: "2024-01-01",
    });
    const owed = (child: string, due: Day) =>
      w.owed(child, "cla-review-n", due, { met_on: due, met_late: false });
    await owed(moved, "2024-03-14");
    await owed(moved, "2024-03-15"); // the last to take over answers
    await owed(moved, "2024-03-25");
    await owed(moved, "2024-03-26"); // nobody
    await owed(returned, "2024-03-10"); // returns hold no teams
    const found = await w.ask((db) =>
      figure(
        "cic-reviews-q",
        {
          from: "2024-03-01",
          to: "2024-03-31",
          asAt: "2024-04-30",
          by: "team",
        },
        db,
        w.authority,
      ),
    );
    assert.deepEqual(
      found.by?.map(({ label, denominator }) => [label, denominator]),
      [
        ["North", 1],
        ["South", 2],
        ["Not allocated", 1],
        ["Not in the data", 1],
      ],
    );
  });
});
