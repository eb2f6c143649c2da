import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Connection } from "./connection.ts";
import { embed } from "./pglite.ts";
import { mostPlans } from "./pglite-plans.ts";

const database = await embed(undefined);
after(() => database.close());

/** What a question answers the first time, when it is remembered, and from its plan. */
async function thrice<Row>(
  { query }: Connection,
  text: string,
  values: unknown[],
): Promise<Row[][]> {
  const answers: Row[][] = [];
  while (answers.length < 3)
    answers.push((await query<Row>(text, values)).rows);
  return answers;
}

const kept = async ({ run }: Connection) =>
  run<{ statement: string; used: number }>(
    "select statement, generic_plans + custom_plans as used from pg_prepared_statements order by prepare_time",
  );

test("a question asked again is answered from its plan, and the answer is the same", () =>
  database.withConnection(async (connection) => {
    const text =
      "select $1::date as day, $2::bigint as count, $3::text[] as words, $4::jsonb as written, $5::text as nothing, $6::boolean as true";
    const values = ["2026-02-28", 3, ["one", "two"], { a: [1] }, null, true];
    const row = {
      day: "2026-02-28",
      count: 3,
      words: ["one", "two"],
      written: { a: [1] },
      nothing: null,
      true: true,
    };
    assert.deepEqual(await thrice(connection, text, values), [[row], [row], [row]]); // prettier-ignore
    assert.deepEqual(await kept(connection), [{ statement: text, used: 2 }]);
  }));

test("rows touched are counted from a plan too", () =>
  database.withConnection(async ({ query, run }) => {
    await run("create table visits (day date)");
    const add = "insert into visits select generate_series($1::date, $2::date, '1 day')"; // prettier-ignore
    for (const last of ["2026-01-01", "2026-01-02", "2026-01-03"])
      assert.equal(
        (await query(add, ["2026-01-01", last])).affected,
        Number(last.slice(-2)),
      );
  }));

test("a plan follows the search path, there and back", () =>
  database.withConnection(async (connection) => {
    const { query, run } = connection;
    await run(`create schema now; create table now.review (day date); insert into now.review values ('2026-02-02');
      create schema known; create table known.review (day date); insert into known.review values ('2026-01-01')`);
    const dayIn = async (path: string) => {
      await run(`begin; set local search_path = ${path}`);
      const { rows } = await query<{ day: string }>(
        "select day from review where day > $1",
        ["2000-01-01"],
      );
      await run("commit");
      return rows[0]?.day;
    };
    for (let time = 0; time < 7; time++) {
      assert.equal(await dayIn("now"), "2026-02-02");
      assert.equal(await dayIn("known"), "2026-01-01");
    }
  }));

test("a plan follows whoever asks: row security is that of the role of the moment", () =>
  database.withConnection(async (connection) => {
    const { query, run } = connection;
    await run(`create table note (authority text, words text); insert into note values ('A', 'theirs'), ('B', 'others');
      create role reader; grant select on note to reader; alter table note enable row level security;
      create policy own on note to reader using (authority = current_setting('own.authority'))`);
    const wordsOf = async (role: string, authority: string) => {
      await run(`begin; set local role ${role}; set local own.authority = '${authority}'`); // prettier-ignore
      const { rows } = await query<{ words: string }>("select words from note where words <> $1 order by words", [""]); // prettier-ignore
      await run("commit");
      return rows.map(({ words }) => words);
    };
    for (let time = 0; time < 7; time++) {
      assert.deepEqual(await wordsOf("postgres", "A"), ["others", "theirs"]);
      assert.deepEqual(await wordsOf("reader", "A"), ["theirs"]);
      assert.deepEqual(await wordsOf("reader", "B"), ["others"]);
    }
  }));

test("after a migration a question has the columns that are there now", () =>
  database.withConnection(async (connection) => {
    const { run } = connection;
    await run("create table plan (a int); insert into plan values (1)");
    const all = "select * from plan where a = $1";
    assert.deepEqual((await thrice(connection, all, [1]))[2], [{ a: 1 }]);
    await run("begin; alter table plan add column b int default 2; commit");
    assert.deepEqual((await thrice(connection, all, [1]))[2], [{ a: 1, b: 2 }]);
    await run("do $$ begin alter table plan drop column b; end $$");
    assert.deepEqual((await thrice(connection, all, [1]))[2], [{ a: 1 }]);
  }));

test("what is refused says why each time, and what comes after is answered", () =>
  database.withConnection(async (connection) => {
    const { query } = connection;
    for (let time = 0; time < 3; time++) {
      await assert.rejects(query("select 1 / $1::int as n", [0]), /division by zero/); // prettier-ignore
      await assert.rejects(query("select $1 from nowhere", [0]), /nowhere/);
      assert.deepEqual((await query("select 1 / $1::int as n", [1])).rows, [{ n: 1 }]); // prettier-ignore
    }
  }));

test("questions asked at once have each their own answer, and no more plans are kept than may be", () =>
  database.withConnection(async (connection) => {
    const { query } = connection;
    const numbers = Array.from({ length: mostPlans + 20 }, (_, n) => n);
    for (let time = 0; time < 3; time++) {
      const answers = await Promise.all(
        numbers.map((n) => query(`select $1::int as "number ${n}"`, [n])),
      );
      assert.deepEqual(
        answers.map(({ rows }) => rows),
        numbers.map((n) => [{ [`number ${n}`]: n }]),
      );
      await thrice(connection, "select $1::text as often", ["asked"]);
    }
    const plans = await kept(connection);
    assert.ok(plans.length <= mostPlans, String(plans.length));
    assert.ok(plans.some(({ statement }) => statement.endsWith("as often")));
  }));
