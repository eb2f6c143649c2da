import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { Refusal, notFound } from "#kernel/problem.ts";
import { within, writing } from "../database/transaction.ts";
import { testAuthority, testDatabase } from "../test-database.ts";
import { requestsIn } from "./test-requests.ts";

const database = await testDatabase();

const someone = async () => requestsIn(database, await testAuthority(database));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

suite("The row of a request", () => {
  test("[security 19] holds every id that was shown, however often, and how many", async () => {
    const { ask, trail } = await someone();
    const [one, other] = [newId(), newId()];
    await ask(async () => ({ shows: [one, other, one] }), {
      params: { listId: "list\0" },
    });
    const [row] = await trail();
    assert.deepEqual(row?.subjects, ["list\uFFFD", one, other]);
    assert.equal(row.disclosed, 2);
    assert.equal(row.result, "given");
  });

  test("[security 18] a refusal takes its work back, then keeps its own row", async () => {
    const { ask, trail, asker } = await someone();
    const refused = ask(async ({ write }) => {
      await write(async (db) =>
        sql`insert into record.child (authority, id, la_child_id) values (${asker.authority}, ${newId()}, 'N1')`.execute(
          db,
        ),
      );
      throw notFound("child", "conflict of interest");
    });
    await assert.rejects(refused, { status: 404 });
    const rows = await trail();
    assert.deepEqual(
      rows.map(({ result, because }) => [result, because]),
      [["refused", "conflict of interest"]],
    );
    const children = await within(database, asker, async (db) =>
      sql`select id from record.child where authority = ${asker.authority}`.execute(
        db,
      ),
    );
    assert.equal(children.rows.length, 0);
  });

  test("[security 22] where it cannot be written nothing is given, and nothing was done", async () => {
    const { ask, trail, asker, tamper } = await someone();
    const { authority } = asker;
    await tamper(
      `alter table platform.access_trail add constraint full_${authority} check (authority <> '${authority}') not valid`,
    );
    try {
      const wrote = ask(({ write }) =>
        write(async (db) => {
          await sql`insert into record.child (authority, id, la_child_id) values (${authority}, ${newId()}, 'N1')`.execute(
            db,
          );
          return { shows: [] };
        }),
      );
      await assert.rejects(wrote, /full_/i);
      // Nor is a refusal told where it cannot be kept: the fault is.
      const refused = ask(async () => {
        throw new Refusal(404, "No");
      });
      await assert.rejects(refused, /full_/i);
    } finally {
      await tamper(
        `alter table platform.access_trail drop constraint full_${authority}`,
      );
    }
    assert.deepEqual(await trail(), []);
    const { rows } = await within(database, asker, (db) =>
      sql`select id from record.child`.execute(db),
    );
    assert.equal(rows.length, 0);
  });

  for (const role of ["application", "engine", "loader"] as const)
    test(`[security 20] the ${role} can neither change, delete nor empty the trail, nor add to it past the chain`, async () => {
      const { asker, rows, trail } = await someone();
      await rows(1);
      for (const statement of [
        sql`update access_trail set deed = 'nothing'`,
        sql`delete from access_trail`,
        sql`truncate access_trail`,
        sql`insert into access_trail (authority, number, asker, deed, place, result) values (${asker.authority}, 2, 'x', 'x', 'x', 'given')`,
      ])
        assert.equal(
          await codeOf(
            within(database, asker, (db) => statement.execute(db), role),
          ),
          "42501",
        );
      assert.equal((await trail()).length, 1);
    });

  test("a fault keeps a row that says so, and shows its own error", async () => {
    const { ask, trail } = await someone();
    await assert.rejects(
      ask(async () => {
        throw new Error("a bug");
      }),
      /a bug/,
    );
    assert.deepEqual(
      (await trail()).map(({ result }) => result),
      ["failed"],
    );
  });

  test("each row goes on from the one before, whoever asks at once", async () => {
    const { ask, trail } = await someone();
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        ask(async () => {
          if (n % 4 === 0) throw notFound("child");
          return { shows: [newId()] };
        }).catch(() => {}),
      ),
    );
    const rows = await trail();
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map((_, index) => index + 1),
    );
    assert.ok(
      rows.every(
        ({ previous }, index) => previous === (rows[index - 1]?.hash ?? ""),
      ),
    );
    assert.equal(rows.length, 40);
  });

  test("what is read in one request agrees, though somebody writes meanwhile", async () => {
    if (database.engine === "PGlite") return; // one connection: nobody can
    const { ask, asker } = await someone();
    const count = sql<{ n: number }>`select count(*) as n from child`;
    let turns = 0;
    const told = await ask(({ read }) =>
      read(async (db) => {
        const before = await count.execute(db);
        if (turns++ === 0)
          await writing(database, asker, [], async (other) =>
            sql`insert into record.child (authority, id, la_child_id) values (${asker.authority}, ${newId()}, 'N1')`.execute(
              other,
            ),
          );
        const after = await count.execute(db);
        return { counts: [before.rows[0]?.n, after.rows[0]?.n], shows: [] };
      }),
    );
    assert.deepEqual(told.counts, [1, 1]);
    assert.equal(turns, 2);
  });

  test("[security 33] reading can change nothing", async () => {
    const { ask, asker } = await someone();
    assert.equal(
      await codeOf(
        ask(({ read }) =>
          read(async (db) => {
            await sql`insert into record.child (authority, id, la_child_id) values (${asker.authority}, ${newId()}, 'N1')`.execute(
              db,
            );
            return {};
          }),
        ),
      ),
      "25006",
    );
  });
});
