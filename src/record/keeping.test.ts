import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { testDatabase } from "#platform/test-database.ts";
import { recordChild, correctChild } from "./children/child.store.ts";
import { fields, kept, worldIn } from "./test-world.ts";
import {
  correctVisit,
  recordVisit,
  withdrawVisit,
} from "./visits/visit.store.ts";
import { keeps } from "./keeping.store.ts";

const database = await testDatabase();
const seen = { visited_on: "2026-01-09", child_seen: true } as const;

suite("Keeping the record", () => {
  test("what is recorded, corrected and withdrawn says which child to look at again", async () => {
    const told: string[][] = [];
    const { write, child } = await worldIn(database, [
      async (_, { ids }) => void told.push([...ids]),
    ]);
    const child_id = await child("K1");
    const visit = kept(
      await write((keeping) => recordVisit({ child_id, ...seen }, keeping)),
    );
    await write((keeping) =>
      correctVisit(visit, { visited_on: "2026-01-08" }, keeping),
    );
    await write((keeping) => withdrawVisit(visit, keeping));
    assert.deepEqual(told, [[child_id], [child_id], [child_id], [child_id]]);
  });

  test("a row that breaks its rule is not kept, and says what to put right", async () => {
    const { write, read, child } = await worldIn(database);
    const child_id = await child("K2");
    const { id, problems } = await write((keeping) =>
      recordVisit(
        { child_id, ...seen, child_seen: false, seen_alone: true },
        keeping,
      ),
    );
    assert.equal(id, undefined);
    assert.deepEqual(fields(problems), ["seen_alone"]);
    assert.deepEqual(
      await read((db) =>
        db
          .selectFrom("visit")
          .select("id")
          .where("child_id", "=", child_id)
          .execute(),
      ),
      [],
    );
  });

  test("a correction is judged with what stands beside it", async () => {
    const { write, child } = await worldIn(database);
    const child_id = await child("K3");
    const visit = kept(
      await write((keeping) =>
        recordVisit({ child_id, ...seen, seen_alone: true }, keeping),
      ),
    );
    const { problems } = await write((keeping) =>
      correctVisit(visit, { child_seen: false }, keeping),
    );
    assert.deepEqual(fields(problems), ["seen_alone"]);
  });

  test("a row from a file that someone corrects becomes the record's own", async () => {
    const { write, read, child } = await worldIn(database);
    const child_id = await child("K4");
    const visit = kept(
      await write((keeping) =>
        recordVisit(
          { child_id, ...seen, source: "ssda903", source_row: newId() },
          keeping,
        ),
      ),
    );
    await write((keeping) => correctVisit(visit, { place: "School" }, keeping));
    const rows = await read((db) =>
      db
        .selectFrom("visit")
        .select(["source", "source_row", "place"])
        .where("id", "=", visit)
        .execute(),
    );
    assert.deepEqual(rows, [
      { source: "record", source_row: null, place: "School" },
    ]);
  });

  test("what is withdrawn can be corrected no more, and can be brought back", async () => {
    const { write, read, child } = await worldIn(database);
    const child_id = await child("K5");
    const visits = keeps("visit");
    const visit = kept(
      await write((keeping) => visits.record({ child_id, ...seen }, keeping)),
    );
    const count = () =>
      read(
        async (db) =>
          (
            await db
              .selectFrom("visit")
              .select("id")
              .where("id", "=", visit)
              .execute()
          ).length,
      );
    await write((keeping) => visits.withdraw(visit, keeping));
    assert.equal(await count(), 0);
    await assert.rejects(
      write((keeping) => visits.correct(visit, { place: "Home" }, keeping)),
      { status: 404 },
    );
    await write((keeping) => visits.restore(visit, keeping));
    assert.equal(await count(), 1);
  });

  test("a row of another authority is not there", async () => {
    const here = await worldIn(database);
    const elsewhere = await worldIn(database);
    const child = await elsewhere.child("K6");
    await assert.rejects(
      here.write((keeping) =>
        correctChild(child, { family_name: "Taken" }, keeping),
      ),
      { status: 404 },
    );
  });

  test("the loader says when something was recorded; people cannot", async () => {
    const { write, read } = await worldIn(database);
    const then = "2021-05-05T09:00:00Z";
    const early = kept(
      await write(
        (keeping) =>
          recordChild({ la_child_id: "K7" }, { ...keeping, recordedAt: then }),
        "loader",
      ),
    );
    const ids = await read(
      async (db) =>
        (
          await db
            .selectFrom("child")
            .select("id")
            .where("id", "=", early)
            .execute()
        ).map(({ id }) => id),
      "2021-05-06T00:00:00Z",
    );
    assert.deepEqual(ids, [early]);
    await assert.rejects(
      write((keeping) =>
        recordChild({ la_child_id: "K8" }, { ...keeping, recordedAt: then }),
      ),
      /must be recorded at the moment of its write/,
    );
  });
});
