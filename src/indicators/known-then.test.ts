import assert from "node:assert/strict";
import type { Permission } from "#platform/identity/permission.ts";
import { suite, test } from "node:test";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import {
  keepBenchmarks,
  chooseComparators,
  comparatorsOf,
} from "./benchmarks/benchmark.store.ts";
import type { Doing } from "#platform/database/request.ts";
import { changeBetween } from "./change.ts";
import { definition } from "./definitions.ts";
import { series } from "./over-time.ts";
import { worldOf } from "./populations/test-world.ts";
import { lateness, recordedOf } from "./recorded.store.ts";
import { rowsOf } from "./rows.store.ts";
import { reading, writing } from "#platform/database/transaction.ts";

const march = {
  from: "2024-03-01",
  to: "2024-03-31",
  asAt: "2024-04-15",
} as const;
const database = await testDatabase();
const world = async () => worldOf(database, await testAuthority(database));
const asking = (authority: string) => ({
  id: tester,
  name: "Tester",
  authority,
  may: new Set<Permission>(),
});

const readAs =
  (authority: string): Doing["read"] =>
  (work, asked) =>
    reading(database, asking(authority), work, asked);

suite("What is not in the data loaded", () => {
  test("without the facts there is no figure, and never a nought", async () => {
    const w = await world();
    await w.child();
    const found = await w.ask((db) =>
      figure("miss-care", march, db, w.authority),
    );
    assert.equal(found.dataLoaded, "not in the data loaded");
    assert.deepEqual(
      [found.numerator, found.denominator, found.value],
      [null, null, null],
    );
    const { shown } = await w.ask((db) => rowsOf("miss-care", march, db, w));
    assert.deepEqual(shown, []);
  });

  test("months that no return covers are unknown, covered ones count from nought", async () => {
    const w = await world();
    const child_id = await w.child();
    await w.add("looked_after_period", {
      child_id,
      started_on: "2023-06-01",
      source: "ssda903",
      covered_from: "2023-04-01",
      covered_to: "2024-03-31",
    });
    const starts = await w.ask((db) =>
      series(["cic-starts"], 14, { asAt: "2024-04-15" }, db, w.authority),
    );
    const numbers = starts
      .get("cic-starts")!
      .map(({ from, numerator }) => [from, numerator]);
    assert.deepEqual(numbers.slice(0, 3), [
      ["2023-03-01", null],
      ["2023-04-01", 0],
      ["2023-05-01", 0],
    ]);
    assert.deepEqual(numbers[3], ["2023-06-01", 1]);
    assert.deepEqual(numbers.at(-1), ["2024-04-01", null]);
  });

  test("a team cannot come from a return", async () => {
    const w = await world();
    const child_id = await w.child();
    await w.add("looked_after_period", {
      child_id,
      started_on: "2023-06-01",
      source: "ssda903",
      covered_from: "2023-04-01",
      covered_to: "2024-03-31",
    });
    const found = await w.ask((db) =>
      figure(
        "cic-n",
        { ...march, asAt: "2024-03-31", by: "team" },
        db,
        w.authority,
      ),
    );
    assert.match(found.cannot ?? "", /cannot come from a return/);
  });
});

suite("Two moments of knowing", () => {
  test("a visit recorded late and a date corrected are told apart, child by child", async () => {
    const w = await world();
    const [late, corrected, same] = [
      await w.child(),
      await w.child(),
      await w.child(),
    ];
    const contact = (child_id: string) =>
      w.add("contact", { child_id, received_on: "2024-03-05" });
    const changed = await contact(corrected);
    await contact(same);
    const before = await w.ask((_, known) => Promise.resolve(known));
    const added = await contact(late);
    await w.change("contact", changed, { outcome: "referral" });
    const after = await w.ask((_, known) => Promise.resolve(known));
    const differing = await changeBetween(
      "contact-conversion",
      march,
      readAs(w.authority),
      asking(w.authority),
      [before, after],
    );
    assert.deepEqual(
      differing.map(({ before: was, after: is, because }) => [
        was?.rowId,
        is?.rowId,
        because,
      ]),
      [
        [changed, changed, "corrected"],
        [undefined, added, "recorded late"],
      ],
    );
    assert.deepEqual(
      await changeBetween(
        "contact-conversion",
        march,
        readAs(w.authority),
        asking(w.authority),
        [before, before],
      ),
      [],
    );
  });

  test("done in time and recorded after it was due is in time, and recorded late", async () => {
    const w = await world();
    const child_id = await w.child();
    const visit = (recorded_at: string, source = "record") =>
      w.add("visit", {
        child_id,
        visited_on: "2024-03-05",
        child_seen: true,
        recorded_at,
        source,
      });
    await w.add("child_protection_plan", {
      child_id,
      started_on: "2024-02-01",
    });
    for (const [due, met_by] of [
      ["2024-03-06", await visit("2024-03-30T10:00:00Z")],
      ["2024-03-07", await visit("2024-03-07T22:00:00Z")],
      ["2024-03-08", await visit("2024-03-30T10:00:00Z", "cin-census")],
    ] as const)
      await w.owed(child_id, "cp-visit", due, {
        met_on: "2024-03-05",
        met_late: false,
        met_by,
      });
    const words = await w.ask(async (db) => {
      const { shown } = await rowsOf("cp-visit-due", march, db, w);
      const recorded = await recordedOf(shown, db, w);
      return shown.map((row) => [row.counted, lateness(row, recorded)]);
    });
    assert.deepEqual(words, [
      [true, "recorded late"],
      [true, undefined],
      [true, "recorded date not known"],
    ]);
  });
});

suite("Published figures beside our own", () => {
  test("England, and the areas chosen, each in its latest year", async () => {
    const w = await world();
    await writing(database, w.asker, [], async (db) => {
      const durham = {
        measure: "cp-rate",
        unit: "per 10,000",
        area: "County Durham",
        areaKind: "authority",
        areaCode: "E06000047",
        source: "a test",
        value: 50,
      } as const;
      await keepBenchmarks(db, [
        { ...durham, year: 2023 },
        { ...durham, year: 2024, value: 51 },
      ]);
      await keepBenchmarks(db, [{ ...durham, year: 2024, value: 52 }]);
      await chooseComparators(db, w.authority, [
        { areaCode: "E06000047", kind: "neighbour" },
        { areaCode: "E12000001", kind: "region" },
      ]);
    });
    const found = await w.ask((db) =>
      comparatorsOf(
        [definition("cp-repeat"), definition("cp-rate")],
        db,
        w.authority,
      ),
    );
    assert.deepEqual(
      found.get("cp-rate")!.map(({ as, year, value }) => [as, year, value]),
      [
        ["England", 2024, 41.6],
        ["neighbour", 2024, 52],
      ],
    );
    assert.deepEqual(
      found.get("cp-repeat")!.map(({ as }) => as),
      ["England", "region"],
    );
  });
});
