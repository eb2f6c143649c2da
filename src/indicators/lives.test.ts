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

const counts = (w: World, key: string) =>
  w.ask(async (db) => {
    const { numerator, denominator } = await figure(
      key,
      { ...march, asAt: "2024-12-31" },
      db,
      w.authority,
    );
    return [numerator, denominator];
  });

suite("Going missing", () => {
  test("from home or from care by where the child was, children once, repeatedly thrice in three months", async () => {
    const w = await world();
    const [home, care] = [await w.child(), await w.child()];
    await w.add("looked_after_period", {
      child_id: care,
      started_on: "2024-03-05",
    });
    const episode = (child_id: string, started_on: Day, rest = {}) =>
      w.add("missing_episode", {
        child_id,
        started_on,
        returned_on: started_on,
        ...rest,
      });
    await episode(home, "2024-03-01");
    await episode(care, "2024-03-04"); // the day before care: from home
    await episode(care, "2024-03-05");
    await episode(care, "2024-03-20");
    await episode(care, "2024-03-21", { kind: "away without authorisation" });
    assert.deepEqual(await counts(w, "miss-home"), [2, null]);
    assert.deepEqual(await counts(w, "miss-care"), [2, null]);
    assert.deepEqual(await counts(w, "miss-children"), [2, null]);
    assert.deepEqual(await counts(w, "miss-repeat"), [1, 2]);
  });

  test("return interviews in time, by each denominator", async () => {
    const w = await world();
    const back = async (interview: object | undefined, met: object) => {
      const child_id = await w.child();
      const episode_id = await w.add("missing_episode", {
        child_id,
        started_on: "2024-03-01",
        returned_on: "2024-03-02",
      });
      if (interview)
        await w.add("return_home_interview", {
          child_id,
          episode_id,
          ...interview,
        });
      await w.owed(child_id, "rhi-72", "2024-03-05", {
        trigger_id: episode_id,
        ...met,
      });
    };
    const accepted = {
      offered_on: "2024-03-02",
      answer: "accepted",
      answered_on: "2024-03-02",
    };
    await back(
      { ...accepted, held_on: "2024-03-04" },
      { met_on: "2024-03-04", met_late: false },
    );
    await back(
      { ...accepted, held_on: "2024-03-09" },
      { met_on: "2024-03-09", met_late: true },
    );
    await back(
      {
        offered_on: "2024-03-02",
        answer: "declined",
        answered_on: "2024-03-03",
      },
      { closed_on: "2024-03-05" },
    );
    await back(undefined, {});
    assert.deepEqual(await counts(w, "rhi-72"), [1, 4]);
    assert.deepEqual(await counts(w, "rhi-72-offered"), [1, 3]);
    assert.deepEqual(await counts(w, "rhi-72-accepted"), [1, 2]);
    assert.deepEqual(await counts(w, "rhi-offered"), [3, 4]);
    assert.deepEqual(await counts(w, "rhi-accepted"), [2, 3]);
  });
});

suite("Leaving care", () => {
  const leaver = async (w: World, rest = {}, born: Day = "2004-06-01") => {
    const child_id = await w.child(born);
    await w.add("care_leaver_status", {
      child_id,
      status: "former relevant",
      started_on: "2022-06-01",
      ...rest,
    });
    return child_id;
  };

  test("in touch within eight weeks, both ways, of all and of those who accept a service", async () => {
    const w = await world();
    const contact = (child_id: string, made_on: Day, two_way = true) =>
      w.add("in_touch_contact", { child_id, made_on, two_way });
    await contact(await leaver(w), "2024-02-04"); // 56 days before 31 March: in touch
    await contact(await leaver(w), "2024-02-03"); // 57 days before
    await contact(
      await leaver(w, { accepts_service: false }),
      "2024-03-30",
      false,
    ); // nobody answered
    await leaver(w, { accepts_service: false });
    await leaver(w, { status: "eligible" }); // still in care
    assert.deepEqual(await counts(w, "cl-n"), [4, null]);
    assert.deepEqual(await counts(w, "cl-touch"), [1, 4]);
    assert.deepEqual(await counts(w, "cl-touch-accepting"), [1, 2]);
  });

  test("home and activity as last known within twelve months", async () => {
    const w = await world();
    const known = (
      child_id: string,
      on_day: Day,
      suitable: boolean,
      activity: string,
    ) =>
      w.add("accommodation_and_activity", {
        child_id,
        on_day,
        suitable,
        activity,
      });
    const moved = await leaver(w);
    await known(moved, "2023-06-01", false, "G5");
    await known(moved, "2024-03-31", true, "F2");
    await known(await leaver(w), "2023-03-31", true, "F2"); // a year ago: not known now
    await known(await leaver(w), "2023-04-01", false, "G4");
    await known(await leaver(w, {}, "2002-03-31"), "2024-01-01", true, "F1"); // 22 on the day: not asked of work
    await known(await leaver(w), "2024-01-01", true, "0"); // housed, activity not known
    assert.deepEqual(await counts(w, "cl-suitable"), [3, 4]);
    assert.deepEqual(await counts(w, "cl-eet"), [1, 2]);
  });
});

suite("Those who work with children", () => {
  test("unallocated, caseload and three workers in a year", async () => {
    const w = await world();
    const worker = (registered = true) =>
      w.add("practitioner", { name: "Ada", registered });
    const [ada, bea, cat, assistant] = [
      await worker(),
      await worker(),
      await worker(),
      await worker(false),
    ];
    const open = async () => {
      const child_id = await w.child();
      await w.add("child_in_need_plan", { child_id, started_on: "2023-01-01" });
      return child_id;
    };
    const hold = (
      child_id: string,
      practitioner_id: string,
      started_on: Day,
      ended_on: Day | null = null,
      role: "accountable" | "working" = "accountable",
    ) =>
      w.add("allocation", {
        child_id,
        practitioner_id,
        role,
        started_on,
        ended_on,
      });
    const [one, two, three, four, five] = [
      await open(),
      await open(),
      await open(),
      await open(),
      await open(),
    ];
    await hold(one, ada, "2023-01-01", "2023-05-01");
    await hold(one, bea, "2023-05-01", "2023-09-01");
    await hold(one, cat, "2023-09-01"); // three in the twelve months to 31 March 2024
    await hold(two, ada, "2023-01-01", "2023-05-01");
    await hold(two, ada, "2023-05-01", "2023-09-01"); // the same person again: two in turn
    await hold(two, bea, "2023-09-01");
    await hold(three, assistant, "2023-01-01", null, "working"); // not registered
    await hold(four, ada, "2023-01-01", "2024-03-30");
    await hold(five, ada, "2023-01-01", null, "working"); // registered, and not accountable
    assert.deepEqual(await counts(w, "unallocated"), [2, 5]);
    assert.deepEqual(await counts(w, "cin-no-social-worker"), [3, 5]);
    assert.deepEqual(await counts(w, "sw-changes"), [1, 5]);
    // On 31 March cat holds one, bea two: two children, two workers.
    assert.deepEqual(await counts(w, "caseload"), [2, 2]);
  });
});
