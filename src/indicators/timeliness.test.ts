import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { type World, worldOf } from "./populations/test-world.ts";
import { rowsOf } from "./rows.store.ts";
import { sentence } from "./sentence.ts";

const march = { from: "2024-03-01", to: "2024-03-31" } as const;

const database = await testDatabase();

async function world(): Promise<World> {
  return worldOf(database, await testAuthority(database));
}

/** A child with a plan and one visit, so that the facts the figure needs are there. */
async function protectedChild(w: World) {
  const child = await w.child();
  await w.add("child_protection_plan", {
    child_id: child,
    started_on: "2024-01-10",
  });
  await w.add("visit", {
    child_id: child,
    visited_on: "2024-01-12",
    child_seen: true,
  });
  return child;
}

suite("In time, of those that fell due", () => {
  test("met on time over all that fell due; waived, cancelled and not known stand beside", async () => {
    const w = await world();
    const child = await protectedChild(w);
    const owed = (due: `${number}-${number}-${number}`, rest = {}) =>
      w.owed(child, "cp-visit", due, rest);
    await owed("2024-03-01", { met_on: "2024-03-01", met_late: false }); // in time
    await owed("2024-03-31", { met_on: "2024-03-20", met_late: false }); // in time, before it fell due
    await owed("2024-03-04", { met_on: "2024-03-06", met_late: true }); // late
    await owed("2024-03-05", { closed_on: "2024-03-19" }); // missed: the next fell due
    await owed("2024-03-06"); // overdue still
    await owed("2024-03-07", { waived_on: "2024-03-07" });
    await owed("2024-03-08", { closed_on: "2024-03-07" }); // cancelled: the plan ended before
    await owed("2024-03-09", { unknown_from: "2024-03-08" });
    await owed("2024-02-29", { met_on: "2024-02-29", met_late: false }); // fell due before March
    await owed("2024-04-01", { met_on: "2024-03-30", met_late: false }); // falls due after March
    await w.owed(child, "cin-visit", "2024-03-10"); // another promise
    const found = await w.ask((db) =>
      figure("cp-visit-due", { ...march, asAt: "2024-04-30" }, db, w.authority),
    );
    assert.equal(found.numerator, 2);
    assert.equal(found.denominator, 5);
    assert.equal(found.value, 2 / 5);
    assert.deepEqual(found.excluded, {
      waived: 1,
      cancelled: 1,
      "not known": 1,
    });
    assert.deepEqual(found.otherwise, { "met late": 1, missed: 1, overdue: 1 });
    assert.equal(found.children, 1);
    assert.equal(
      sentence(found),
      "In March 2024 2 of 5 visits due were in time. 3 were not: 1 late, 1 missed, 1 overdue. Left out: 1 cancelled, 1 not known, 1 waived.",
    );
  });

  test("as at an earlier day, later events are ignored and what falls due later is not asked", async () => {
    const w = await world();
    const child = await protectedChild(w);
    await w.owed(child, "cp-visit", "2024-03-04", {
      met_on: "2024-03-06",
      met_late: true,
    });
    await w.owed(child, "cp-visit", "2024-03-05", {
      met_on: "2024-03-05",
      met_late: false,
    });
    await w.owed(child, "cp-visit", "2024-03-20");
    await w.owed(child, "cp-visit", "2024-03-03", { began_on: "2024-03-06" });
    const found = await w.ask((db) =>
      figure("cp-visit-due", { ...march, asAt: "2024-03-05" }, db, w.authority),
    );
    // The first is overdue on the 5th; the third is not due yet; the fourth came to be on the 6th.
    assert.equal(found.denominator, 2);
    assert.equal(found.numerator, 1);
    assert.deepEqual(found.otherwise, { overdue: 1 });
  });

  test("the flawed measure of visits that took place does not see the one that never did", async () => {
    const w = await world();
    const child = await protectedChild(w);
    // Two visits made in March, one late; one due and never made; one due in March and made in April.
    await w.owed(child, "cin-visit", "2024-03-05", {
      met_on: "2024-03-05",
      met_late: false,
    });
    await w.owed(child, "cin-visit", "2024-02-20", {
      met_on: "2024-03-02",
      met_late: true,
    });
    await w.owed(child, "cin-visit", "2024-03-12", { closed_on: "2024-04-09" });
    await w.owed(child, "cin-visit", "2024-03-26", {
      met_on: "2024-04-02",
      met_late: true,
    });
    const [due, made] = await w.ask((db) =>
      Promise.all(
        ["cin-visit-due", "cin-visit-wrong"].map((key) =>
          figure(key, { ...march, asAt: "2024-04-30" }, db, w.authority),
        ),
      ),
    );
    assert.deepEqual([due?.numerator, due?.denominator], [1, 3]);
    assert.deepEqual([made?.numerator, made?.denominator], [1, 2]);
  });

  test("each row says how many days late it was", async () => {
    const w = await world();
    const child = await protectedChild(w);
    await w.owed(child, "cp-visit", "2024-03-04", {
      met_on: "2024-03-06",
      met_late: true,
    });
    await w.owed(child, "cp-visit", "2024-03-20");
    const { shown } = await w.ask((db) =>
      rowsOf("cp-visit-due", { ...march, asAt: "2024-04-01" }, db, w),
    );
    assert.deepEqual(
      shown.map(({ on, state, daysLate }) => [on, state, daysLate]),
      [
        ["2024-03-04", "met late", 2],
        ["2024-03-20", "overdue", 12],
      ],
    );
  });
});

suite("Open assessments beyond their time", () => {
  test("on a day: overdue of open", async () => {
    const w = await world();
    const child = await w.child();
    await w.add("assessment", { child_id: child, started_on: "2024-01-02" });
    // On 31 March: the first is overdue, the second running, the third met, the fourth met late in April: still overdue.
    await w.owed(child, "cfa-45", "2024-03-10");
    await w.owed(child, "cfa-45", "2024-04-10");
    await w.owed(child, "cfa-45", "2024-03-20", {
      met_on: "2024-03-15",
      met_late: false,
    });
    await w.owed(child, "cfa-45", "2024-03-30", {
      met_on: "2024-04-02",
      met_late: true,
    });
    // Due on the day itself: still running.
    await w.owed(child, "cfa-45", "2024-03-31");
    const found = await w.ask((db) =>
      figure("cfa-overdue", { ...march, asAt: "2024-04-30" }, db, w.authority),
    );
    assert.equal(found.numerator, 2);
    assert.equal(found.denominator, 4);
  });
});
