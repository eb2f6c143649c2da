import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { testAuthority, testDatabase } from "../test-database.ts";
import { connectionOf } from "./connection.ts";
import { reading, writing } from "./transaction.ts";

const database = await testDatabase();

async function someone() {
  const authority = await testAuthority(database);
  return { id: "amina", authority };
}

suite("Reading and writing", () => {
  test("everyday reading is known at the last write, and stays so while nobody writes", async () => {
    const asking = await someone();
    const wrote = await writing(
      database,
      asking,
      [],
      async (_, write) => write.moment,
    );

    assert.equal(
      await reading(database, asking, async (_, known) => known),
      wrote,
    );
  });

  test("what follows a write runs before its commit, as the engine, over what changed", async () => {
    const asking = await someone();
    const [one, other] = [newId(), newId()];
    const seen: string[] = [];

    await writing(
      database,
      asking,
      [
        async (db, { ids }) => {
          const { rows } = await sql<{
            role: string;
          }>`select current_user as role`.execute(db);
          seen.push(rows[0]?.role ?? "", ...[...ids].toSorted());
        },
      ],
      async (_, write) => write.changed(one, other, one),
    );

    assert.deepEqual(seen, ["goldthread_engine", ...[one, other].toSorted()]);
  });

  test("a write that throws leaves nothing, its moment included", async () => {
    const asking = await someone();
    const before = await reading(database, asking, async (_, known) => known);

    await assert.rejects(
      writing(database, asking, [], async () => {
        throw new Error("half-way");
      }),
      /half-way/,
    );

    assert.equal(
      await reading(database, asking, async (_, known) => known),
      before,
    );
  });

  test("COPY takes rows in and gives them back, on both engines", async () => {
    const asking = await someone();
    const lines = await writing(database, asking, [], async (db) => {
      const connection = connectionOf(db);
      await sql`create temp table word (n integer, said text) on commit drop`.execute(
        db,
      );
      await connection.copyIn("word (n, said)", ["1\tone\n", "2\t\\N\n"]);
      return Array.fromAsync(
        connection.copyOut("select * from word order by n"),
      );
    });

    assert.equal(lines.join(""), "1\tone\n2\t\\N\n");
  });
});
