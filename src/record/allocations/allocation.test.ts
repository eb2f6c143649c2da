import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { testDatabase } from "#platform/test-database.ts";
import type { NewRow } from "../keeping.store.ts";
import {
  recordMembership,
  recordPractitioner,
  recordTeam,
} from "../practitioners/practitioner.store.ts";
import { fields, kept, worldIn } from "../test-world.ts";
import { recordAllocation } from "./allocation.store.ts";
import { whoAnswers } from "../answering.store.ts";

const database = await testDatabase();

suite("Who answers for a child", () => {
  test("is the accountable worker before the one working with the child, with their team", async () => {
    const { answers, allocate, rana, flores, child } = await team();
    await allocate({ practitioner_id: flores, role: "working" });
    await allocate({
      practitioner_id: rana,
      role: "accountable",
      started_on: "2026-02-02",
      ended_on: "2026-03-31",
    });
    const on = async (day: Day) => (await answers(day)).map(plain);
    assert.deepEqual(await on("2026-02-01"), [
      { child, practitioner: "Flores Diaz", team: "East" },
    ]);
    assert.deepEqual(await on("2026-02-02"), [
      { child, practitioner: "Rana Haddad", team: "North" },
    ]);
    assert.deepEqual(await on("2026-03-31"), [
      { child, practitioner: "Rana Haddad", team: "North" },
    ]);
    assert.deepEqual(await on("2026-04-01"), [
      { child, practitioner: "Flores Diaz", team: "East" },
    ]);
  });

  test("is of several the last to take over", async () => {
    const { answers, allocate, rana, flores, child } = await team();
    await allocate({ practitioner_id: flores, role: "working" });
    await allocate({
      practitioner_id: rana,
      role: "working",
      started_on: "2026-02-02",
    });
    assert.deepEqual((await answers("2026-02-02")).map(plain), [
      { child, practitioner: "Rana Haddad", team: "North" },
    ]);
  });

  test("is nobody on a day without an allocation", async () => {
    const { answers, allocate, flores, child } = await team();
    const nobody = [
      { child, practitioner: "not allocated", team: "not allocated" },
    ];
    assert.deepEqual((await answers("2026-01-31")).map(plain), nobody);
    await allocate({ practitioner_id: flores, role: "working" });
    assert.deepEqual((await answers("2025-12-31")).map(plain), nobody);
  });

  test("is not in the data of a child whom returns alone tell of", async () => {
    const { answers, allocate, flores, child, toldByReturn } = await team();
    await toldByReturn();
    assert.deepEqual((await answers("2026-01-31")).map(plain), [
      { child, practitioner: "not in the data", team: "not in the data" },
    ]);
    await allocate({ practitioner_id: flores, role: "working" });
    assert.equal(
      (await answers("2025-12-31"))[0]?.practitioner,
      "not allocated",
    );
  });

  test("is not a chair, a reviewing officer or a personal adviser", async () => {
    const { answers, allocate, flores } = await team();
    for (const role of ["chair", "reviewing officer", "personal adviser"])
      await allocate({ practitioner_id: flores, role });
    const [answer] = await answers("2026-02-01");
    assert.equal(answer?.practitioner, "not allocated");
  });

  test("cannot be a family support worker as the accountable one", async () => {
    const { allocate, flores } = await team();
    const { problems } = await allocate({
      practitioner_id: flores,
      role: "accountable",
    });
    assert.deepEqual(fields(problems), ["role"]);
  });

  const plain = (row: object) => ({ ...row });
});

/** Rana Haddad is registered and in North; Flores Diaz is a family support worker, allocated through East. */
async function team() {
  const { write, read, child: newChild, asker } = await worldIn(database);
  const child = await newChild("A1");
  const people = await write(async (keeping) => {
    const north = kept(await recordTeam({ name: "North" }, keeping));
    const east = kept(await recordTeam({ name: "East" }, keeping));
    const rana = kept(
      await recordPractitioner(
        { name: "Rana Haddad", registered: true },
        keeping,
      ),
    );
    const flores = kept(
      await recordPractitioner({ name: "Flores Diaz" }, keeping),
    );
    for (const [practitioner_id, team_id] of [
      [rana, north],
      [flores, east],
    ] as const)
      kept(
        await recordMembership(
          { practitioner_id, team_id, started_on: "2025-01-01" },
          keeping,
        ),
      );
    return { rana, flores };
  });
  return {
    ...people,
    child,
    allocate: (
      row: { practitioner_id: Id; role: string } & Partial<
        NewRow<"allocation">
      >,
    ) =>
      write((keeping) =>
        recordAllocation(
          { child_id: child, started_on: "2026-01-05", ...row },
          keeping,
        ),
      ),
    toldByReturn: () =>
      write(
        ({ db }) =>
          db
            .updateTable("record.child")
            .set({ source: "ssda903" })
            .where("id", "=", child)
            .execute(),
        "loader",
      ),
    answers: (day: Day) => read((db) => whoAnswers([child], day, db, asker)),
  };
}
