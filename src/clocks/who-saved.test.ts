import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#kernel/id.ts";
import { writing } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { situationsIn, whys } from "#record/access/test-access.store.ts";
import { deriveChildren } from "./obligation.store.ts";

const database = await testDatabase();

test("what is owed is the same whoever saved: somebody who sees all, a worker, one for whom parts of the record are closed", async () => {
  const authority = await testAuthority(database);
  const made = await situationsIn(database, authority, [
    { role: "social-worker", stands: whys.works.worker },
    { role: "social-worker", stands: whys.works.worker },
    { role: "social-worker", stands: whys.works.worker },
  ]);
  const [seesAll, worker, closedTo] = made.map((each) => each);
  await database.withConnection(({ query }) =>
    query(
      `insert into record.restriction (authority, id, child_id, kind, section, reason, list, set_by, set_on, recorded_at)
       select $1, gen_random_uuid(), $2, 'section', section, 'Closed', array[gen_random_uuid()], gen_random_uuid(), current_date, now()
         from unnest(array['enquiry', 'front door', 'health', 'address']) section`,
      [authority, closedTo!.child],
    ),
  );
  // Born on the same day, so that nothing differs but who saves.
  await database.withConnection(({ query }) =>
    query(
      "update record.child set born_on = '2012-05-06' where authority = $1",
      [authority],
    ),
  );
  const owed = [];
  for (const [it, id] of [
    [seesAll!, tester],
    [worker!, worker!.asker.id],
    [closedTo!, closedTo!.asker.id],
  ] as const) {
    // A referral that stands in a section closed to the third, recorded by somebody else.
    await database.withConnection(({ query }) =>
      query(
        `insert into record.referral (authority, id, child_id, received_on, recorded_at) values ($1, $2, $3, '2024-01-02', now() - interval '1 hour')`,
        [authority, newId(), it.child],
      ),
    );
    await writing(
      database,
      { id, authority },
      [deriveChildren],
      async (db, write) => {
        await db
          .insertInto("record.child_protection_plan")
          .values({
            authority,
            id: newId(),
            child_id: it.child,
            started_on: "2024-01-10",
            ended_on: "2024-04-10",
          })
          .execute();
        write.changed(it.child);
      },
    );
    const { rows } = await database.withConnection(({ query }) =>
      query(
        `select clock, due_on, began_on, met_on, closed_on from record.obligation
          where authority = $1 and child_id = $2 and not withdrawn order by 1, 2`,
        [authority, it.child],
      ),
    );
    owed.push(rows);
  }
  assert.ok(owed[0]!.length > 3);
  assert.deepEqual(owed[1], owed[0]);
  assert.deepEqual(owed[2], owed[0]);
});
