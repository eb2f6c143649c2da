import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { type Day, addDays } from "#kernel/day.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { writing } from "#platform/database/transaction.ts";
import { figure } from "./ask.ts";
import { forgetCounts } from "./kept-counts.store.ts";
import { changeAll, settledIn } from "./populations/test-settled.store.ts";
import { type World, worldOf } from "./populations/test-world.ts";
import { rowsOf } from "./rows.store.ts";

const database = await testDatabase();
const first: Day = "2024-01-01";
const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays(first, n));
const maybe = fc.option(day, { nil: null });
const owing = fc.record({
  due: day,
  began: day,
  met: maybe,
  late: fc.boolean(),
  closed: maybe,
  waived: maybe,
  unknown: maybe,
});

async function protectedChild(w: World) {
  const child_id = await w.child();
  await w.add("child_protection_plan", { child_id, started_on: first });
  await w.add("visit", { child_id, visited_on: first, child_seen: true });
  return child_id;
}

/** Counted and listed, as at days before, amid and after all that happens, as known now or then. */
async function agree(w: World, known?: string) {
  const { kept, counted } = await w.ask((db) => settledIn(db, w.authority));
  if (known === undefined) assert.deepEqual(kept, counted);
  const told = [];
  for (const asAt of ["2024-01-31", "2024-02-14", "2024-03-30", "2024-06-30"]) {
    const question = {
      from: first,
      to: "2024-06-30",
      asAt: asAt as Day,
    } as const;
    const [found, { shown }] = await w.ask(
      async (db) => [
        await figure(
          "cp-visit-due",
          { ...question, by: "age band" },
          db,
          w.authority,
        ),
        await rowsOf("cp-visit-due", question, db, w),
      ],
      known,
    );
    const states = Object.groupBy(shown, ({ state }) => state ?? "");
    assert.deepEqual(
      { met: found.numerator, ...found.otherwise, ...found.excluded },
      {
        met: 0,
        ...Object.fromEntries(
          Object.entries(states).map(([state, rows]) => [state, rows?.length]),
        ),
      },
    );
    told.push(found);
  }
  return told;
}

suite("Settled obligations, counted beside the rows", () => {
  test("are as many as the rows, as at any day, through corrections, withdrawals and bringing back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(owing, { minLength: 1, maxLength: 12 }),
        async (owed) => {
          const w = worldOf(database, await testAuthority(database));
          const child = await protectedChild(w);
          for (const { due, began, met, late, closed, waived, unknown } of owed)
            await w.owed(child, "cp-visit", due, {
              began_on: began,
              met_on: met,
              met_late: met === null ? null : late,
              closed_on: closed,
              waived_on: waived,
              unknown_from: unknown,
            });
          const then: { at: string; told: unknown }[] = [];
          const remember = async () => {
            const told = await agree(w);
            then.push({ at: await w.ask(async (_, known) => known), told });
          };
          await remember();
          for (const change of ["met", "withdrawn", "brought back"] as const) {
            await writing(
              database,
              w.asker,
              [],
              (db, { moment }) => changeAll(db, w.authority, moment, change),
              "loader",
            );
            await remember();
          }
          forgetCounts();
          for (const { at, told } of then)
            assert.deepEqual(await agree(w, at), told);
        },
      ),
      { numRuns: 8, seed: 15 },
    );
  });
});
