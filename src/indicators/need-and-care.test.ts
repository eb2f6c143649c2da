import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { type World, worldOf } from "./populations/test-world.ts";

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

suite("Children in need, both ways of counting", () => {
  test("only in need, and everyone open", async () => {
    const w = await world();
    const child = async (born?: "2010-01-01") => w.child(born);
    const [planned, both, assessed, waiting, refused, closed] = [
      await child(),
      await child(),
      await child(),
      await child(),
      await child(),
      await child(),
    ];
    await w.add("child_in_need_plan", {
      child_id: planned,
      started_on: "2024-01-05",
    });
    await w.add("child_in_need_plan", {
      child_id: both,
      started_on: "2024-01-05",
    });
    await w.add("child_protection_plan", {
      child_id: both,
      started_on: "2024-02-01",
    });
    const referral = (child_id: string, rest = {}) =>
      w.add("referral", {
        child_id,
        received_on: "2024-02-01",
        outcome: "assessment",
        ...rest,
      });
    const open = await referral(assessed);
    await w.add("assessment", {
      child_id: assessed,
      referral_id: open,
      started_on: "2024-02-02",
      authorised_on: "2024-03-20",
      outcome: "child in need plan",
    });
    await referral(waiting);
    await referral(refused, { outcome: "no further action" });
    await referral(closed, { closed_on: "2024-03-31" });
    // Only in need: planned, assessed. Everyone open: those, both, and waiting.
    assert.deepEqual(await counts(w, "cin-n"), [2, null]);
    assert.deepEqual(await counts(w, "cin-n-dfe"), [4, null]);
    // Plans fall due two weeks after need was found: planned's has, assessed's has not.
    assert.deepEqual(await counts(w, "cin-plan-have"), [1, 1]);
  });
});

suite("Children looked after", () => {
  test("on the day, starts and ends", async () => {
    const w = await world();
    const period = async (
      started_on: `${number}-${number}-${number}`,
      rest = {},
    ) =>
      w.add("looked_after_period", {
        child_id: await w.child(),
        started_on,
        ...rest,
      });
    await period("2024-03-31");
    await period("2023-03-31");
    await period("2023-03-31", { ended_on: "2024-03-30" });
    await period("2024-04-01");
    await period("2024-03-02", { start_known: false });
    // A return covering to 29 February tells of a child still in care then: in March we cannot know.
    await period("2023-01-01", {
      source: "ssda903",
      covered_from: "2023-04-01",
      covered_to: "2024-02-29",
    });
    assert.deepEqual(await counts(w, "cic-n"), [3, null]);
    assert.deepEqual(await counts(w, "cic-starts"), [1, null]);
    assert.deepEqual(await counts(w, "cic-ends"), [1, null]);
    const found = await w.ask((db) =>
      figure("cic-n", { ...march, asAt: "2024-12-31" }, db, w.authority),
    );
    assert.deepEqual(found.excluded, { "not known": 1 });
    // As at 15 March the stock is that of 15 March: those of 2023 and the one begun on the 2nd.
    assert.deepEqual(await counts(w, "cic-n", "2024-03-15" as never), [
      3,
      null,
    ]);
  });

  test("three placements or more in twelve months, temporary ones not counted", async () => {
    const w = await world();
    const moves = async (...placements: [string, string | null, string?][]) => {
      const child_id = await w.child();
      await w.add("looked_after_period", {
        child_id,
        started_on: "2022-01-01",
      });
      for (const [started_on, ended_on, placement_type = "U4"] of placements)
        await w.add("placement", {
          child_id,
          started_on: started_on as "2022-01-01",
          ended_on: ended_on as null,
          placement_type,
        });
    };
    await moves(
      ["2022-01-01", "2023-04-01"],
      ["2023-04-01", "2023-10-01"],
      ["2023-10-01", null],
    ); // the first ended in the twelve months: 3
    await moves(
      ["2022-01-01", "2023-03-31"],
      ["2023-03-31", "2023-10-01"],
      ["2023-10-01", null],
    ); // it ended exactly twelve months before: 2
    await moves(
      ["2022-01-01", "2023-06-01"],
      ["2023-06-01", "2023-06-08", "T3"],
      ["2023-06-08", null],
    ); // 2 and a holiday
    await moves(["2022-01-01", null]);
    assert.deepEqual(await counts(w, "stability-3"), [1, 4]);
  });

  test("the dentist: a check counts for twelve months, a return's year for the year after it", async () => {
    const w = await world();
    const cared = async (rest = {}) => {
      const child_id = await w.child();
      await w.add("looked_after_period", {
        child_id,
        started_on: "2023-03-31",
        ...rest,
      });
      return child_id;
    };
    const returned = {
      source: "ssda903",
      covered_from: "2023-04-01",
      covered_to: "2024-03-31",
    };
    await w.add("health_check", {
      child_id: await cared(),
      kind: "dental",
      checked_on: "2023-04-01",
    }); // yes on 31 March 2024
    await w.add("health_check", {
      child_id: await cared(),
      kind: "dental",
      checked_on: "2023-03-31",
    }); // a year ago: no
    await cared(); // recorded by us, never checked: no
    await w.add("outcomes_in_year", {
      child_id: await cared(returned),
      year_ended_on: "2024-03-31",
      teeth_check: true,
    }); // yes
    await w.add("outcomes_in_year", {
      child_id: await cared(returned),
      year_ended_on: "2024-03-31",
      teeth_check: false,
    }); // no
    await cared(returned); // the return does not say
    await cared({ started_on: "2023-04-01" }); // under twelve months
    assert.deepEqual(await counts(w, "dental"), [2, 5]);
    const found = await w.ask((db) =>
      figure("dental", { ...march, asAt: "2024-12-31" }, db, w.authority),
    );
    assert.deepEqual(found.excluded, { "not known": 1 });
  });

  test("taking part in reviews, four years and over", async () => {
    const w = await world();
    const review = async (
      born: "2020-03-10" | "2020-03-11",
      participation: string | null,
    ) =>
      w.add("review", {
        child_id: await w.child(born),
        kind: "looked after",
        held_on: "2024-03-10",
        participation,
      });
    await review("2020-03-10", "PN3");
    await review("2020-03-10", "PN7");
    await review("2020-03-10", null);
    await review("2020-03-11", "PN0"); // four tomorrow
    assert.deepEqual(await counts(w, "cic-participation"), [1, 2]);
  });
});

suite("Visits on which the child was not seen", () => {
  test("those we called off are told apart from nobody in, and neither is a visit made", async () => {
    const w = await world();
    const child_id = await w.child();
    const visited = (on: Day, not_seen_because?: string) =>
      w.add("visit", {
        child_id,
        visited_on: on,
        child_seen: not_seen_because === undefined,
        ...(not_seen_because !== undefined && { not_seen_because }),
      });
    await visited("2024-03-04", "nobody home");
    await visited("2024-03-05", "cancelled by family");
    await visited("2024-03-06", "worker unavailable");
    await visited("2024-03-07");
    await visited("2024-04-01", "worker unavailable");
    assert.deepEqual(await counts(w, "visit-called-off"), [1, 3]);
  });
});
