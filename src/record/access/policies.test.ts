import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { within, writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { factDefinitions } from "../fact-definitions.ts";
import type { FactDefinition } from "../define-facts.ts";
import { sampleRow, tablesOfTheRecord } from "../test-rows.store.ts";
import { roles } from "./roles.ts";
import { situationsIn, whys } from "./test-access.store.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const [right, wrong, chief, analyst, another] = await situationsIn(
  database,
  authority,
  [
    { role: "social-worker", stands: whys.works.worker },
    { role: "social-worker", stands: whys.works.worker },
    { role: "director", stands: whys.nothing.none },
    { role: "analyst", stands: whys.nothing.none },
    { role: "administrator", stands: whys.works.worker },
  ],
);
const unset = { id: "", authority };
const elsewhere = await testAuthority(database);
const tables = await tablesOfTheRecord(database);

/** Tables whose rows are about one child, by the column that says which. */
const about = (table: string) => (table === "child" ? "id" : "child_id");

/** Rows of one child in every place a table is read from, as the application sees them. */
async function seen(
  asking: { id: string; authority: string },
  table: string,
  child: string,
): Promise<Record<string, number>> {
  return within(database, asking, async (db) => {
    await sql`select set_config('goldthread.known_at', clock_timestamp()::text, true)`.execute(
      db,
    );
    const counts: Record<string, number> = {};
    for (const schema of ["record", "history", "now", "known"]) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.id(schema, table)} where ${sql.ref(about(table))} = ${child}`.execute(
        db,
      );
      counts[schema] = Math.min(1, rows[0]?.count ?? 0);
    }
    return counts;
  });
}

const nowhere = { record: 0, history: 0, now: 0, known: 0 };
const everywhere = { record: 1, history: 1, now: 1, known: 1 };

suite("Row-level security alone, with raw SQL as the application", () => {
  test("[security 7] the application neither owns a table nor passes its policies by, and every table forces them on its owner", async () => {
    const open = await database.withConnection(({ query }) =>
      query<{ name: string }>(`
        select relnamespace::regnamespace || '.' || relname as name from pg_class
         where relnamespace in ('record'::regnamespace, 'history'::regnamespace) and relkind = 'r'
           and not (relrowsecurity and relforcerowsecurity)
        union all
        select rolname from pg_roles where rolname like 'goldthread\\_%' and rolname not in ('goldthread_backup', 'goldthread_test_backup') and (rolbypassrls or rolsuper)
        union all
        select relname from pg_class join pg_roles owner on owner.oid = relowner
         where relnamespace in ('record'::regnamespace, 'history'::regnamespace) and rolname = 'goldthread_application'
        union all
        select relname from pg_class
         where relnamespace in ('now'::regnamespace, 'known'::regnamespace) and relkind = 'v'
           and not coalesce('security_invoker=true' = any (reloptions), false)
           and not coalesce('security_invoker=on' = any (reloptions), false)`),
    );
    assert.deepEqual(open.rows, []);
  });

  for (const table of tables) {
    test(`[security 7] ${table}: nobody sees a row, nor a closed version, but who may open its child`, async () => {
      const { row } = await sampleRow(database, table, authority);
      const special = [
        "working_relationship",
        "restriction",
        "conflict_of_interest",
        "break_glass",
      ].includes(table);
      if (special || !("child_id" in row || table === "child")) {
        if (table === "return_file") row["collection_year"] = 2001;
        await put(table, row);
        // Not about one child: nothing at all with nobody, or somebody unknown, asking.
        for (const asking of [unset, { id: newId(), authority }])
          await within(database, asking, async (db) => {
            for (const schema of ["record", "history", "now"]) {
              const { rows } = await sql`
                select 1 from ${sql.id(schema, table)}`.execute(db);
              assert.equal(rows.length, 0, `${schema}.${table}`);
            }
          });
        return;
      }
      const child = await childOf(table, row);
      for (const asking of [
        unset,
        { id: newId(), authority },
        wrong!.asker,
        another!.asker,
        { ...right!.asker, authority: elsewhere },
      ])
        assert.deepEqual(await seen(asking, table, child), nowhere);
      assert.deepEqual(await seen(right!.asker, table, child), everywhere);
      assert.deepEqual(await seen(chief!.asker, table, child), everywhere);
    });
  }

  test("what a transaction found of whoever asks is not believed for anybody else, and a write in it holds at once", async () => {
    const sees = async (db: Db) =>
      (await sql`select 1 from visit where child_id = ${right!.child}`.execute(db)).rows.length > 0; // prettier-ignore
    const become = (db: Db, actor: string) =>
      sql`select set_config('goldthread.actor', ${actor}, true)`.execute(db);
    await within(database, right!.asker, async (db) => {
      assert.equal(await sees(db), true);
      await become(db, wrong!.asker.id);
      assert.equal(await sees(db), false);
      await become(db, right!.asker.id);
      assert.equal(await sees(db), true);
    });
    const undone = new Error("undone");
    const declared = writing(database, right!.asker, [], async (db) => {
      assert.equal(await sees(db), true);
      await sql`
        insert into record.conflict_of_interest (authority, id, account_id, child_id, person, connection, declared_on)
        values (${authority}, ${newId()}, ${right!.asker.id}, ${right!.child}, 'Somebody', 'Neighbour', '2026-01-05')`.execute(
        db,
      );
      assert.equal(await sees(db), false);
      throw undone;
    });
    await assert.rejects(declared, undone);
  });

  test("[security 6] a row cannot be moved to a child, or a child's row written, out of reach", async () => {
    const moving = (visit: string, child: string) =>
      writing(database, right!.asker, [], async (db) => {
        const { rows } = await sql`
          update record.visit set child_id = ${child}, recorded_at = platform.moment() where id = ${visit} returning 1`.execute(
          db,
        );
        return rows.length;
      });
    await assert.rejects(
      moving(right!.visit, wrong!.child),
      /row-level security/,
    );
    assert.equal(await moving(wrong!.visit, right!.child), 0);
    await assert.rejects(
      writing(database, right!.asker, [], async (db) => {
        await sql`
          insert into record.visit (authority, id, child_id, visited_on, child_seen)
          values (${authority}, ${newId()}, ${wrong!.child}, '2026-01-05', true)`.execute(
          db,
        );
      }),
      /row-level security/,
    );
  });

  test("[security 7] nobody writes closed versions but the trigger", async () => {
    await assert.rejects(
      writing(database, right!.asker, [], async (db) => {
        await sql`insert into history.visit select clock_timestamp(), * from record.visit where id = ${right!.visit}`.execute(
          db,
        );
      }),
      /row-level security/,
    );
  });

  test("[security 8] two hundred interleaved readings of two people over two connections never cross", async () => {
    const mine = async ({ asker, child }: NonNullable<typeof right>) =>
      within(database, asker, async (db) => {
        const { rows } = await sql<{ id: string }>`
          select id from child cross join pg_sleep(0.001)`.execute(db);
        assert.deepEqual(
          rows.map(({ id }) => id),
          [child],
        );
      });
    // Six of a server's eight connections are busy elsewhere; the embedded database has one.
    let free = () => {};
    const until = new Promise<void>((resolve) => (free = resolve));
    const busy = database.engine === "PostgreSQL" ? 6 : 0;
    const held = Array.from({ length: busy }, () => database.withConnection(() => until)); // prettier-ignore
    await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        mine([right!, wrong!][turn % 2]!),
      ),
    ).finally(free);
    await Promise.all(held);
  });

  test("[security 7] what is read after its transaction ended is refused, for the next turn is somebody else's", async () => {
    let kept: Db | undefined;
    await within(database, right!.asker, async (db) => void (kept = db));
    await assert.rejects(
      sql`select id from child`.execute(kept!),
      /transaction this was read in has ended/,
    );
  });

  test("[security 15] what people wrote is in no view of somebody whose role does not read it", async () => {
    const notes = await within(database, analyst!.asker, async (db) => {
      const { rows } = await sql<{ notes: string | null }>`
        select notes from visit where id = ${right!.visit}`.execute(db);
      return rows;
    });
    assert.deepEqual(notes, [{ notes: null }]);
  });

  test("[security 15] every column that a child's page shows as somebody's words is one of those", async () => {
    const { rows } = await database.withConnection(({ query }) =>
      query<{ name: string }>(
        "select table_name || '.' || column_name as name from platform.narrative",
      ),
    );
    const masked = new Set(rows.map(({ name }) => name));
    // Names of people and teams, a return's own yes, no or score, the authority of an earlier order and how work ended are coded.
    const coded =
      /^(worker|team)\.|^case|by_authority|sdq_score|scale$|ended_because$/;
    const open = (Object.values(factDefinitions) as FactDefinition[]).flatMap(
      ({ from, narrative = {} }) =>
        Object.values(narrative)
          .filter((column) => !coded.test(column))
          .map((column) =>
            column.replace("fact.", `${from.trim().split(/\s/)[0]}.`),
          )
          .filter((column) => !masked.has(column)),
    );
    assert.deepEqual(open, []);
  });

  test("the database's own table of roles says what the program's says", async () => {
    const { rows } = await database.withConnection(({ query }) =>
      query(
        'select key, reach, may from platform.role order by key collate "C"',
      ),
    );
    const ours = Object.entries(roles)
      .map(([key, { reach, may }]) => ({ key, reach, may: may.toSorted() }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    assert.deepEqual(rows, ours);
  });
});

/** The child of a new row of the table with a closed version: one that `right` works with. */
async function childOf(table: string, row: Record<string, unknown>) {
  const child = right!.child;
  if (table !== "child" && table !== "obligation") row[about(table)] = child;
  if (table === "obligation") row["child_id"] = child;
  if (table === "address") row["person_id"] = null;
  if (table !== "child") await put(table, row);
  await changed(table, child);
  return child;
}

const loading = (work: (db: Db) => Promise<unknown>) =>
  writing(database, { id: "test", authority }, [], work, "loader");

const put = (table: string, row: Record<string, unknown>) =>
  loading(async (db) => {
    const names = Object.keys(row);
    await connectionOf(db).query(
      `insert into record.${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
      Object.values(row),
    );
  });

/** Closes the version there is. */
const changed = (table: string, child: string) =>
  loading((db) =>
    sql`update record.${sql.ref(table)} set source_row = ${newId()}, recorded_at = platform.moment()
         where authority = ${authority} and ${sql.ref(about(table))} = ${child}`.execute(
      db,
    ),
  );
