import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Role, reading, writing } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import {
  type Sample,
  sampleRow,
  tablesOfTheRecord,
} from "./test-rows.store.ts";

const database = await testDatabase();
const tables = await tablesOfTheRecord(database);

/** Every table has this column, and no rule speaks of it: it stands for whatever changes. */
const marks = [newId(), newId(), newId(), newId()] as const;

suite("Every table of the record keeps its two times", () => {
  for (const table of tables)
    test(`${table}: two corrections and a withdrawal are seen as at any moment between them`, async () => {
      const world = await worldFor(table);
      const { write, seen } = world;
      const first = await write((db) => world.insert(db, marks[0]));
      const second = await write((db) => world.mark(db, marks[1]));
      const third = await write(async (db) => {
        await world.mark(db, marks[2]);
        await world.mark(db, marks[3]);
      });
      const gone = await write((db) => world.withdraw(db));

      assert.deepEqual(await seen(justBefore(first)), []);
      assert.deepEqual(await seen(first), [marks[0]]);
      assert.deepEqual(await seen(justBefore(second)), [marks[0]]);
      assert.deepEqual(await seen(second), [marks[1]]);
      assert.deepEqual(await seen(justBefore(third)), [marks[1]]);
      assert.deepEqual(await seen(third), [marks[3]]);
      assert.deepEqual(await seen(justBefore(gone)), [marks[3]]);
      assert.deepEqual(await seen(gone), []);
      assert.deepEqual(await seen(), []);
      assert.equal(await world.closedVersions(), 3, "one for each write");
    });
});

suite("Recorded time", () => {
  const past = "2020-01-01T00:00:00Z";

  test("cannot be set in the past by people, and can by the loader", async () => {
    const { write, insert, seen } = await worldFor("visit");
    await assert.rejects(
      write((db) => insert(db, marks[0], past)),
      /must be recorded at the moment of its write/,
    );
    await write((db) => insert(db, marks[0], past), "loader");
    assert.deepEqual(await seen("2020-01-02T00:00:00Z"), [marks[0]]);
    assert.deepEqual(await seen("2019-12-31T00:00:00Z"), []);
  });

  test("cannot be set in the future by anyone", async () => {
    const { write, insert } = await worldFor("visit");
    await assert.rejects(
      write((db) => insert(db, marks[0], "2199-01-01T00:00:00Z"), "loader"),
      /cannot be recorded in the future/,
    );
  });

  test("has no deleting: neither people nor the loader may", async () => {
    const { write, insert, remove } = await worldFor("visit");
    await write((db) => insert(db, marks[0]));
    for (const role of ["application", "loader"] as const)
      await assert.rejects(write(remove, role), /permission denied/);
  });

  test("never goes backwards, though the machine's clock may", async () => {
    const { authority, asking, write, mark, insert } = await worldFor("visit");
    await write((db) => insert(db, marks[0]));
    const ahead = await database.withConnection(async (connection) => {
      const { rows } = await connection.query<{ moment: Instant }>(
        `update platform.authority set moment = moment + interval '1 hour'
          where code = $1 returning moment`,
        [authority],
      );
      return rows[0]!.moment;
    });
    const next = await write((db) => mark(db, marks[1]));
    const after = await write((db) => mark(db, marks[2]));
    const order = await reading(database, asking, async (db) => {
      const { rows } = await sql<{ rising: boolean }>`
        select ${ahead}::timestamptz < ${next}::timestamptz
           and ${next}::timestamptz < ${after}::timestamptz as rising`.execute(
        db,
      );
      return rows[0]?.rising;
    });
    assert.equal(order, true);
  });

  // The embedded database has one connection, so there nobody can read while another writes.
  if (database.engine === "PostgreSQL")
    test("as known at never passes a write that still runs", async () => {
      const { asking, insert, mark, seen, write } = await worldFor("visit");
      await write((db) => insert(db, marks[0]));
      let during: Instant = "";
      const moment = await write(async (db) => {
        await mark(db, marks[1]);
        during = await reading(database, asking, async (_, known) => known);
        const asked = "2199-01-01T00:00:00Z";
        const most = await reading(
          database,
          asking,
          async (_, known) => known,
          asked,
        );
        assert.equal(most, during);
        assert.deepEqual(await seen(), [marks[0]]);
      });
      assert.ok(await before(during, moment), `${during} before ${moment}`);
      assert.deepEqual(await seen(during), [marks[0]]);
      assert.deepEqual(await seen(), [marks[1]]);
    });
});

async function before(one: Instant, other: Instant) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ before: boolean }>(
      "select $1::timestamptz < $2::timestamptz as before",
      [one, other],
    );
    return rows[0]?.before;
  });
}

const justBefore = (moment: Instant) => `${moment} just before`;

/** An authority of its own, with the parents a row of the table needs, and what may be done to one row. */
async function worldFor(table: string) {
  const authority = await testAuthority(database);
  const asking = { id: tester, authority };
  const sample: Sample = await sampleRow(database, table, authority);
  const name = sql.table(`record.${table}`);
  const key = sql.join(
    sample.key.map((column) => sql`${sql.ref(column)} = ${sample.row[column]}`),
    sql` and `,
  );
  // What is derived has one writer besides the loader: the engine.
  const usual = sample.derived ? "loader" : "application";
  // Nobody reads another's supervision file, however wide their role; the loader puts it back.
  const reader = table === "worker_supervision" ? "loader" : "application";

  return {
    authority,
    asking,
    async write(
      work: (db: Db) => Promise<unknown>,
      role: Exclude<Role, "engine"> = usual,
    ) {
      return writing(
        database,
        asking,
        [],
        async (db, { moment }) => {
          await work(db);
          return moment;
        },
        role,
      );
    },
    async insert(db: Db, mark: string, recordedAt?: Instant) {
      const row = {
        ...sample.row,
        source_row: mark,
        ...(recordedAt && { recorded_at: recordedAt }),
      };
      await sql`
        insert into ${name} (${sql.join(Object.keys(row).map((each) => sql.ref(each)))})
        values (${sql.join(Object.values(row))})`.execute(db);
    },
    mark: (db: Db, mark: string) =>
      sql`update ${name} set source_row = ${mark}, recorded_at = platform.moment() where ${key}`.execute(
        db,
      ),
    withdraw: (db: Db) =>
      sql`update ${name} set withdrawn = true, recorded_at = platform.moment() where ${key}`.execute(
        db,
      ),
    remove: (db: Db) => sql`delete from ${name} where ${key}`.execute(db),
    /** The mark of the row as everyday SQL, by its bare name, sees it. */
    async seen(at?: Instant) {
      const asked = at === undefined ? undefined : await instantOf(at);
      return reading(
        database,
        asking,
        async (db) => {
          const { rows } = await sql<{ source_row: string }>`
            select source_row from ${sql.table(table)} where ${key}`.execute(
            db,
          );
          return rows.map(({ source_row }) => source_row);
        },
        asked,
        reader,
      );
    },
    closedVersions: () =>
      reading(
        database,
        asking,
        async (db) => {
          const { rows } = await sql<{ versions: number }>`
          select count(*) as versions from ${sql.table(`history.${table}`)} where ${key}`.execute(
            db,
          );
          return rows[0]?.versions;
        },
        undefined,
        reader,
      ),
  };
}

/** The last moment at which a version was still not known: a microsecond earlier. */
async function instantOf(moment: string): Promise<Instant> {
  const [written = "", early] = moment.split(" just ");
  if (!early) return moment;
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ earlier: Instant }>(
      "select $1::timestamptz - interval '1 microsecond' as earlier",
      [written],
    );
    return rows[0]!.earlier;
  });
}
