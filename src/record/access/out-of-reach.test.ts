import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type RawBuilder, sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { sampleRow, tablesOfTheRecord } from "../test-rows.store.ts";
import { situationsIn, whys } from "./test-access.store.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const [right, wrong] = await situationsIn(database, authority, [
  { role: "social-worker", stands: whys.works.worker },
  { role: "social-worker", stands: whys.works.worker },
]);

/** Written by permission, whoever the child is; what is owed is written by the engine alone. */
const otherwise = ["working_relationship", "restriction", "conflict_of_interest", "break_glass", "obligation"]; // prettier-ignore

/** Thrown to take back what was tried. */
class Wrote extends Error {}

/** How many rows somebody who works with one child writes so, or the code of the refusal. Nothing of it stays. */
const tried = (script: RawBuilder<unknown>): Promise<string> =>
  writing(database, right!.asker, [], async (db) => {
    const { numAffectedRows = 0n } = await script.execute(db);
    throw new Wrote(`${numAffectedRows} rows`);
  }).then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Wrote) return error.message;
      return error instanceof Error && "code" in error ? String(error.code) : String(error); // prettier-ignore
    },
  );

const tables = await tablesOfTheRecord(database);

suite("A child out of reach", () => {
  for (const table of tables) {
    if (otherwise.includes(table)) continue;
    test(`[security 6] gets no row of ${table} written, nor one moved there`, async () => {
      const { row } = await sampleRow(database, table, authority);
      if (!("child_id" in row)) return;
      const insert = (child: string) => {
        const all = { ...row, child_id: child };
        return sql`insert into record.${sql.id(table)} (${sql.join(Object.keys(all).map((name) => sql.id(name)))})
          values (${sql.join(Object.values(all).map((value) => sql.val(value)))})`;
      };
      assert.equal(await tried(insert(wrong!.child)), "42501");
      await writing(database, { id: "test", authority }, [], (db) => insert(right!.child).execute(db), "loader"); // prettier-ignore
      const moved = sql`update record.${sql.id(table)} set child_id = ${wrong!.child}, recorded_at = platform.moment()
        where authority = ${authority} and child_id = ${right!.child} and id = ${row["id"] ?? newId()}`;
      assert.match(await tried(moved), /^(42501|0 rows)$/);
    });
  }
});
