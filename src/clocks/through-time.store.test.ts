import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { addDays, type Day } from "#kernel/day.ts";
import { idFrom } from "#kernel/id.ts";
import { instantOf, type Instant, londonInstant, millisecondsOf } from "#kernel/london.ts"; // prettier-ignore
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { deriveChildren, rebuild, rollTo } from "./obligation.store.ts";
import { deriveThroughTime } from "./through-time.store.ts";

// Everyday writes, each derived before its commit and each day rolled as it came, beside the same rows loaded
// at once: every obligation, and every closed version of it, must come out the same.

const database = await testDatabase();
const firstDay: Day = "2025-03-03";
const facts = ["practitioner", "child", "looked_after_period", "child_protection_plan", "allocation", "review", "visit"] as const; // prettier-ignore
const derived = [
  "record.obligation",
  "history.obligation",
  "record.derivation",
];

type Deed = { of: 0 | 1; on: number } & (
  | { does: "review" | "visit" | "plan" | "allocate"; which: number }
  | { does: "take back" | "bring back"; which: number }
  | { does: "end care" | "end plan" | "born" | "lost" | "register" }
);
const number = fc.nat({ max: 3 });
const who = fc.constantFrom(0 as const, 1 as const);
/** Days before the day of the write. */
const on = fc.nat({ max: 60 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom("review" as const, "visit" as const), of: who, on, which: number }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("plan" as const, "allocate" as const), of: who, on, which: number }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("take back" as const, "bring back" as const), of: who, on, which: number }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("end care" as const, "end plan" as const, "born" as const, "lost" as const, "register" as const), of: who, on }) }, // prettier-ignore
);
const writes = fc.array(
  fc.record({ after: fc.nat({ max: 70 }), deeds: fc.array(deed, { minLength: 1, maxLength: 3 }) }), // prettier-ignore
  { minLength: 2, maxLength: 8 },
);

suite("obligations through time", () => {
  test("rows loaded at once give what everyday writes in their order would have kept", async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (given) => {
        const everyday = await testAuthority(database);
        const loaded = await testAuthority(database);
        const { moments, lastDay } = await byDay(everyday, given);
        await atOnce(loaded, lastDay, await rowsOf(everyday, moments));
        for (const table of derived) {
          const [kept, replayed] = [await said(everyday, table, moments), await said(loaded, table)]; // prettier-ignore
          assert.deepEqual(replayed, kept, table);
        }
        const asking = { id: "test", authority: loaded };
        assert.equal((await rebuild(database, asking)).changed, 0);
      }),
      { numRuns: 25, seed: 20260402 },
    );
  });
});

/** Writes of everyday, and by the moment each was really made the believable one it stands for. */
async function byDay(
  authority: string,
  given: readonly { after: number; deeds: readonly Deed[] }[],
) {
  const asking = { id: "test", authority };
  await startAt(authority, firstDay);
  const moments = new Map<Instant, Instant>();
  let day = firstDay;
  for (const [index, { after, deeds }] of [
    { after: 0, deeds: "begin" as const },
    ...given,
  ].entries()) {
    day = addDays(day, after);
    await rollTo(database, asking, day);
    await writing(
      database,
      asking,
      [deriveChildren],
      async (db, write) => {
        if (deeds === "begin") await begin(db, authority);
        else for (const each of deeds) await perform(db, authority, day, each);
        write.changed(...children(authority));
        const at = millisecondsOf(londonInstant(day, "09:00")) + index * 60_000;
        moments.set(asJson(write.moment), asJson(instantOf(at)));
      },
      "loader",
    );
  }
  const lastDay = addDays(day, 20);
  await rollTo(database, asking, lastDay);
  return { moments, lastDay };
}

const children = (authority: string) =>
  [0, 1].map((which) => idFrom(`${authority.length} child ${which}`));
const idOf = (what: string) => idFrom(`through time ${what}`);
const now = sql`recorded_at = platform.moment()`;

const startAt = (authority: string, day: Day) =>
  database.withConnection(
    ({ query }) =>
    query("update platform.authority set derived_to = $2 where code = $1", [authority, day]), // prettier-ignore
  );

/** Two children looked after, one of them on a plan, and a worker. */
async function begin(db: Db, authority: string) {
  await sql`insert into record.practitioner (authority, id, name, registered) values (${authority}, ${idOf("worker")}, 'Ivo Marsh', true)`.execute(
    db,
  );
  for (const [which, id] of children(authority).entries()) {
    await sql`insert into record.child (authority, id, la_child_id, born_on) values (${authority}, ${id}, ${`T${which}`}, '2015-06-01')`.execute(
      db,
    );
    await sql`insert into record.looked_after_period (authority, id, child_id, started_on) values (${authority}, ${idOf(`care ${which}`)}, ${id}, ${firstDay}::date)`.execute(
      db,
    );
  }
}

async function perform(db: Db, authority: string, today: Day, each: Deed) {
  const child = children(authority)[each.of]!;
  const day = addDays(today, -each.on);
  const named = (what: string) =>
    idOf(`${what} ${each.of} ${"which" in each ? each.which : ""}`);
  const again = sql`do update set withdrawn = false, ${now}`;
  const worker = idOf("worker");
  // prettier-ignore
  const statements = {
    review: () => sql`insert into record.review (authority, id, child_id, kind, held_on) values (${authority}, ${named("review")}, ${child}, 'looked after', ${day}::date)
      on conflict (authority, id) ${again}, held_on = excluded.held_on`,
    visit: () => sql`insert into record.visit (authority, id, child_id, visited_on, child_seen) values (${authority}, ${named("visit")}, ${child}, ${day}::date, ${each.on % 5 > 0})
      on conflict (authority, id) ${again}, visited_on = excluded.visited_on, child_seen = excluded.child_seen`,
    plan: () => sql`insert into record.child_protection_plan (authority, id, child_id, started_on) values (${authority}, ${named("plan")}, ${child}, ${day}::date)
      on conflict (authority, id) ${again}, started_on = excluded.started_on, ended_on = null`,
    allocate: () => sql`insert into record.allocation (authority, id, child_id, practitioner_id, role, started_on) values (${authority}, ${named("allocation")}, ${child}, ${worker}, 'accountable', ${day}::date)
      on conflict (authority, id) ${again}, ended_on = case when allocation.ended_on is null then greatest(allocation.started_on, ${day}::date) end`,
    "take back": () => sql`update record.visit set withdrawn = true, ${now} where authority = ${authority} and id = ${named("visit")}`,
    "bring back": () => sql`update record.review set withdrawn = not withdrawn, ${now} where authority = ${authority} and id = ${named("review")}`,
    "end care": () => sql`update record.looked_after_period set ${now}, ended_on = case when ended_on is null then greatest(started_on, ${day}::date) end where authority = ${authority} and child_id = ${child}`,
    "end plan": () => sql`update record.child_protection_plan set ${now}, ended_on = greatest(started_on, ${day}::date) where authority = ${authority} and child_id = ${child}`,
    born: () => sql`update record.child set born_on = ${addDays(day, -6575)}::date, ${now} where authority = ${authority} and id = ${child}`,
    lost: () => sql`update record.child set withdrawn = not withdrawn, ${now} where authority = ${authority} and id = ${child}`,
    register: () => sql`update record.practitioner set registered = not registered, ${now} where authority = ${authority}`,
  };
  await statements[each.does]().execute(db);
}

type Row = { [column: string]: unknown };

/** Every version of every fact, with its moments as they are to be believed. */
async function rowsOf(authority: string, moments: ReadonlyMap<string, string>) {
  const tables = facts.flatMap((table) => [`record.${table}`, `history.${table}`]); // prettier-ignore
  const all: [string, Row[]][] = [];
  for (const table of tables) all.push([table, await said(authority, table, moments)]); // prettier-ignore
  return all;
}

async function said(
  authority: string,
  table: string,
  moments?: ReadonlyMap<string, string>,
): Promise<Row[]> {
  return reading(database, { id: "test", authority }, async (db) => {
    const { rows } = await connectionOf(db).query<{ row: Row }>(
      `select to_jsonb(kept) - 'authority' as row from ${table} kept where authority = $1`,
      [authority],
    );
    return rows
      .map(({ row }) => {
        for (const column of ["recorded_at", "superseded_at"])
          if (moments && row[column] !== undefined)
            row[column] = moments.get(String(row[column]));
        return row;
      })
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)); // prettier-ignore
  }, undefined, "engine"); // prettier-ignore
}

async function atOnce(
  authority: string,
  lastDay: Day,
  tables: readonly [string, Row[]][],
) {
  await startAt(authority, lastDay);
  const asking = { id: "test", authority };
  await writing(
    database,
    asking,
    [deriveThroughTime],
    async (db, write) => {
      for (const [table, rows] of tables)
        await connectionOf(db).query(
          `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows.map((row) => ({ ...row, authority })))],
        );
      write.changed(...children(authority));
    },
    "loader",
  );
}

/** As the database writes an instant into JSON. */
const asJson = (instant: Instant) =>
  instant.replace(" ", "T").replace(/(\.000)?(\+00|Z)$/, "+00:00");
