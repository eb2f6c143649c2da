import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Refusal } from "#kernel/problem.ts";
import { testDatabase } from "../test-database.ts";

const database = await testDatabase();
const committed = () =>
  database.withConnection(async ({ run, commitSoon }) => {
    await run("begin; set local synchronous_commit = off");
    return commitSoon("create table if not exists staging.waited_for ()");
  });

suite("What was committed and is not yet on disk", () => {
  test("is waited for by everybody at once", async () => {
    const disks = [await committed(), await committed(), await committed()];
    await Promise.all(disks.map((disk) => disk.reached()));
  });

  // The embedded database waits itself.
  if (database.engine === "PostgreSQL")
    test("is not said to be there by a server that fell over in between", async () => {
      const before = await committed();
      // As when the server falls over: whoever was connected is no longer.
      const { rows } = await database.withConnection(({ query }) =>
        query<{ ended: boolean }>(
          `select pg_terminate_backend(pid, 5000) as ended from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_logical_emit_message%'`,
        ),
      );
      assert.deepEqual(rows, [{ ended: true }]);
      await assert.rejects(before.reached(), Refusal);
      // What is committed once it is back is waited for as ever.
      await (await committed()).reached();
    });
});
