/** Who is in need is listed among children and followed by clocks: on every day of random lives the same. */
import assert from "node:assert/strict";
import type { Permission } from "#platform/identity/permission.ts";
import { suite, test } from "node:test";
import fc from "fast-check";
import { type InNeed, timesInNeed } from "./in-need.ts";
import { lifeOf } from "../life.ts";
import { openUntil, type Until } from "../open-until.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { childrenOn } from "#record/children/children-list.store.ts";
import { timelinesOf } from "#record/facts.store.ts";

const day = (number: number): Day => addDays("2025-01-01", number);

/** Within so few days everything meets everything. */
const aDay = fc.integer({ min: 0, max: 24 });
const lasting = fc.tuple(aDay, fc.option(aDay)).map(([from, length]) => ({
  started_on: day(from),
  ended_on: length === null ? null : day(from + length),
}));
const some = <Each>(each: fc.Arbitrary<Each>, maxLength: number) =>
  fc.array(each, { maxLength });
const lives = fc.record({
  referral: lasting,
  assessments: some(fc.record({ authorised: aDay, need: fc.boolean(), referred: fc.boolean() }), 2), // prettier-ignore
  plans: some(lasting, 2),
  protection: some(lasting, 1),
  care: some(lasting, 2),
});

const database = await testDatabase();

async function worldWith(
  sample: readonly (typeof lives extends fc.Arbitrary<infer Life>
    ? Life
    : never)[],
) {
  // prettier-ignore
  const authority = await testAuthority(database);
  const asker = {
    id: tester,
    name: "Tester",
    authority,
    may: new Set<Permission>(),
  };
  await writing(
    database,
    asker,
    [],
    async (db) => {
      for (const [index, life] of sample.entries()) {
        const [child_id, referral_id] = [newId(), newId()];
        const own = () => ({ authority, id: newId(), child_id });
        await db
          .insertInto("record.child")
          .values({ authority, id: child_id, la_child_id: String(index) })
          .execute();
        await db
          .insertInto("record.referral")
          .values({
            ...own(),
            id: referral_id,
            received_on: life.referral.started_on,
            closed_on: life.referral.ended_on,
          })
          .execute();
        for (const { authorised, need, referred } of life.assessments)
          await db
            .insertInto("record.assessment")
            .values({
              ...own(),
              referral_id: referred ? referral_id : null,
              started_on: "2024-12-01",
              authorised_on: day(authorised),
              outcome: need ? "child in need plan" : "no further action",
            })
            .execute();
        for (const plan of life.plans)
          await db
            .insertInto("record.child_in_need_plan")
            .values({ ...own(), ...plan })
            .execute();
        for (const plan of life.protection)
          await db
            .insertInto("record.child_protection_plan")
            .values({ ...own(), ...plan })
            .execute();
        for (const period of life.care)
          await db
            .insertInto("record.looked_after_period")
            .values({ ...own(), ...period })
            .execute();
      }
    },
    "loader",
  );
  return asker;
}

suite("Being in need", () => {
  test("means the same to lists and clocks", async () => {
    const asker = await worldWith(fc.sample(lives, { numRuns: 100, seed: 7 }));
    const { authority } = asker;
    await reading(database, asker, async (db) => {
      const times: { child: string; times: InNeed[] }[] = [];
      for await (const timeline of timelinesOf("all", db, authority))
        times.push({
          child: timeline.child.id,
          times: timesInNeed(lifeOf(timeline)),
        });
      for (let number = 0; number < 40; number += 1) {
        const asAt = day(number);
        const byClocks: string[] = times
          .filter((each) =>
            each.times.some(
              ({ from, until }) => from <= asAt && (!until || asAt < until),
            ),
          )
          .map(({ child }) => child);
        const listed = await childrenOn("in-need", db, asker, asAt, {
          sort: { by: "number", order: "ascending" },
          from: 0,
          size: 1000,
        });
        byClocks.sort();
        assert.deepEqual(listed.map(({ id }) => id).sort(), byClocks, `list ${asAt}`); // prettier-ignore
      }
    });
  });

  test("and whatever else is open with a child keeps it open until the last of it ends, and no longer", async () => {
    const asker = await worldWith(fc.sample(lives, { numRuns: 100, seed: 8 }));
    await reading(database, asker, async (db) => {
      const until = new Map<Id, Until>();
      for await (const timeline of timelinesOf("all", db, asker.authority))
        until.set(timeline.child.id, openUntil(lifeOf(timeline)));
      // Words sort after every day.
      const openOn = (asAt: Day) =>
        [...until].filter(([, last]) => last > asAt).map(([id]) => id).sort(); // prettier-ignore
      const onLists = async (asAt: Day) => {
        const all = await childrenOn("all", db, asker, asAt, {
          sort: { by: "number", order: "ascending" },
          from: 0,
          size: 1000,
        });
        return all
          .filter(
            (each) =>
              each.inNeed ||
              each.onPlan ||
              each.lookedAfter ||
              each.openReferral,
          ) // prettier-ignore
          .map(({ id }) => id)
          .sort();
      };
      for (let number = 0; number < 60; number += 1) {
        const open = new Set(openOn(day(number)));
        const missed = (await onLists(day(number))).filter((id) => !open.has(id)); // prettier-ignore
        assert.deepEqual(missed, [], `open on ${day(number)}`);
      }
      // By then everything that ever begins has begun: what is open is on a list.
      assert.deepEqual(openOn(day(30)), await onLists(day(30)));
    });
  });
});
