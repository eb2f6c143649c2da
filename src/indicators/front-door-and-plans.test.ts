import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { type World, worldOf } from "./populations/test-world.ts";
import { enterPopulation } from "./settings.store.ts";
import { writing } from "#platform/database/transaction.ts";

const march = { from: "2024-03-01", to: "2024-03-31" } as const;

const database = await testDatabase();

async function world(): Promise<World> {
  return worldOf(database, await testAuthority(database));
}

const counts = (w: World, key: string, asAt = "2024-12-31" as const) =>
  w.ask(async (db) => {
    const { numerator, denominator } = await figure(
      key,
      { ...march, asAt },
      db,
      w.authority,
    );
    return [numerator, denominator];
  });

suite("The front door", () => {
  test("contacts, and those that became referrals", async () => {
    const w = await world();
    const child = await w.child();
    const contact = (received_on: `${number}-${number}-${number}`, rest = {}) =>
      w.add("contact", { child_id: child, received_on, ...rest });
    await contact("2024-03-01", {
      outcome: "referral",
      decided_on: "2024-03-02",
    });
    await contact("2024-03-31", {
      outcome: "early help",
      decided_on: "2024-03-31",
    });
    await contact("2024-03-15");
    await contact("2024-02-29", {
      outcome: "referral",
      decided_on: "2024-03-01",
    });
    assert.deepEqual(await counts(w, "contacts-n"), [3, null]);
    assert.deepEqual(await counts(w, "contact-conversion"), [1, 3]);
  });

  test("a re-referral follows another of the same child within 365 days", async () => {
    const w = await world();
    const [one, other] = [await w.child(), await w.child()];
    const referral = (
      child_id: string,
      received_on: `${number}-${number}-${number}`,
      outcome = "assessment",
    ) => w.add("referral", { child_id, received_on, outcome });
    await referral(one, "2023-03-10");
    await referral(one, "2024-03-09"); // 365 days later, over 29 February: a re-referral
    await referral(one, "2024-03-20", "no further action"); // 11 days later: another
    await referral(other, "2023-03-10");
    await referral(other, "2024-03-10"); // 366 days later: none
    assert.deepEqual(await counts(w, "referrals-n"), [3, null]);
    assert.deepEqual(await counts(w, "re-referral"), [2, 3]);
    assert.deepEqual(await counts(w, "referral-nfa"), [1, 3]);
  });

  test("a rate looks back a year, per 10,000 of the population in force; without one it has no value", async () => {
    const w = await world();
    const child = await w.child();
    for (const received_on of [
      "2023-03-31",
      "2023-04-01",
      "2024-03-31",
    ] as const)
      await w.add("referral", { child_id: child, received_on });
    const ask = () =>
      w.ask((db) =>
        figure(
          "referral-rate",
          { ...march, asAt: "2024-12-31" },
          db,
          w.authority,
        ),
      );
    const without = await ask();
    assert.equal(without.numerator, 2);
    assert.equal(without.value, null);
    assert.equal(without.noValue, "population not set");
    await writing(database, w.asker, [], async (db, { moment }) => {
      for (const [from, number] of [
        ["2020-06-30", 1000],
        ["2023-06-30", 4000],
        ["2024-06-30", 9000],
      ] as const)
        await enterPopulation(db, w.authority, moment, { from, number });
    });
    const found = await ask();
    // 2 referrals from 1 April 2023 to 31 March 2024 among the 4,000 in force on that day.
    assert.equal(found.countedFrom, "2023-04-01");
    assert.equal(found.denominator, 4000);
    assert.equal(found.value, 5);
  });
});

suite("Protection plans", () => {
  test("open at the end of the day, long, started, ended and repeated", async () => {
    const w = await world();
    const [a, b, c, d] = [
      await w.child(),
      await w.child(),
      await w.child(),
      await w.child(),
    ];
    const plan = (
      child_id: string,
      started_on: `${number}-${number}-${number}`,
      rest = {},
    ) => w.add("child_protection_plan", { child_id, started_on, ...rest });
    await plan(a, "2022-12-31"); // fifteen months on 31 March 2024
    await plan(b, "2023-01-01"); // a day short of it
    await plan(c, "2023-05-01", { ended_on: "2024-03-31" }); // not open at the end of the day it ends
    await plan(c, "2022-05-01", { ended_on: "2022-12-31" });
    await plan(d, "2024-03-31"); // open on the day it starts
    await plan(d, "2023-01-01", { ended_on: "2023-06-01" });
    assert.deepEqual(await counts(w, "cp-n"), [3, null]);
    assert.deepEqual(await counts(w, "cp-15m"), [1, 3]);
    assert.deepEqual(await counts(w, "cp-starts"), [1, null]);
    assert.deepEqual(await counts(w, "cp-ends"), [1, null]);
    assert.deepEqual(await counts(w, "cp-repeat"), [1, 1]);
  });

  test("initial conferences count by the day held; what came of some is not recorded", async () => {
    const w = await world();
    const held = async (
      held_on: `${number}-${number}-${number}`,
      outcome: string | null,
      kind = "initial",
    ) =>
      w.add("conference", {
        child_id: await w.child(),
        held_on,
        outcome,
        kind,
      });
    await held("2024-03-01", "plan starts");
    await held("2024-03-31", "plan starts");
    await held("2024-03-14", "early help");
    await held("2024-03-14", null);
    await held("2024-04-01", "plan starts");
    await held("2024-03-14", "plan continues", "review");
    // Two of the three of March whose outcome is known.
    assert.deepEqual(await counts(w, "icpc-to-plan"), [2, 3]);
  });

  test("one late review counts against a plan from the day after it was due", async () => {
    const w = await world();
    const [a, b, c] = [await w.child(), await w.child(), await w.child()];
    const started_on = "2023-09-01";
    const ofA = await w.add("child_protection_plan", {
      child_id: a,
      started_on,
    });
    const ofB = await w.add("child_protection_plan", {
      child_id: b,
      started_on,
    });
    await w.add("child_protection_plan", {
      child_id: c,
      started_on: "2024-01-01",
    }); // under three months on 31 March
    await w.owed(a, "rcpc-first", "2023-12-01", {
      trigger_id: ofA,
      met_on: "2023-11-30",
      met_late: false,
    });
    await w.owed(a, "rcpc-next", "2024-03-31", {
      trigger_id: ofA,
      met_on: "2024-04-02",
      met_late: true,
    });
    await w.owed(b, "rcpc-first", "2023-12-01", {
      trigger_id: ofB,
      met_on: "2023-12-02",
      met_late: true,
    });
    assert.deepEqual(await counts(w, "cp-reviewed"), [1, 3 - 1]);
  });
});
