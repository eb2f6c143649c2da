import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { suite, test } from "node:test";
import { openDatabase } from "./database.ts";
import { type Migration, migrate } from "./migrate.ts";

const migration = (name: string, script: string): Migration => ({
  name,
  script,
  checksum: createHash("sha256").update(script).digest("hex"),
});

// The roles are the first migration of every database, so the ones here begin there too.
const roles = migration(
  "0000-roles.sql",
  "do $$ begin create role goldthread_owner; exception when duplicate_object then null; end $$; alter schema platform owner to goldthread_owner",
);
const first = migration("0001-a.sql", "create table platform.a (n integer)");
const second = migration("0002-b.sql", "create table platform.b (n integer)");

suite("Migrations", () => {
  test("are applied once, in order", async (t) => {
    const database = await openDatabase({ memory: true });
    t.after(() => database.close());

    assert.deepEqual(await migrate(database, [roles, first]), [
      "0000-roles.sql",
      "0001-a.sql",
    ]);
    assert.deepEqual(await migrate(database, [roles, first, second]), [
      "0002-b.sql",
    ]);
    assert.deepEqual(await migrate(database, [roles, first, second]), []);
  });

  test("that were edited after they ran are refused, and so is a newer database", async (t) => {
    const database = await openDatabase({ memory: true });
    t.after(() => database.close());
    await migrate(database, [roles, first, second]);

    const edited = migration("0001-a.sql", "create table platform.c (n text)");
    await assert.rejects(
      migrate(database, [roles, edited, second]),
      /0001-a.sql was edited after it was applied/,
    );
    await assert.rejects(
      migrate(database, [roles, first]),
      /newer than this Goldthread: it has migration 0002-b.sql/,
    );
  });

  test("that fail leave nothing behind", async (t) => {
    const database = await openDatabase({ memory: true });
    t.after(() => database.close());
    const halfway = migration(
      "0001-a.sql",
      "create table platform.a (n integer); select 1 / 0",
    );

    await assert.rejects(
      migrate(database, [roles, halfway]),
      /0001-a.sql failed and left nothing/,
    );
    assert.deepEqual(await migrate(database, [roles, first]), ["0001-a.sql"]);
  });
});
