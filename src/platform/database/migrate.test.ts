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

  test("[security R10] that fail leave nothing behind, and are put right by going forward", async (t) => {
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

  test("[security R10] wait for nobody longer than two seconds, and leave nothing", async (t) => {
    const url = process.env["DATABASE_URL"];
    if (url === undefined) return; // the embedded database has one connection: nobody to wait for
    const name = `goldthread_locked_${process.pid}`;
    const server = await openDatabase({ url });
    const say = (script: string) =>
      server.withConnection((connection) => connection.run(script));
    await say(`create database ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const database = await openDatabase({ url: own.href });
    t.after(async () => {
      await database.close();
      await say(`drop database ${name} with (force)`);
      await server.close();
    });
    await migrate(database, [roles, first]);
    const widened = migration(
      "0003-wide.sql",
      "alter table platform.a add column m integer",
    );
    await database.withConnection(async (somebody) => {
      await somebody.run("begin; select * from platform.a");
      const began = performance.now();
      await assert.rejects(
        migrate(database, [roles, first, widened]),
        /left nothing/,
      );
      assert.ok(performance.now() - began < 4000);
      await somebody.run("rollback");
    });
    assert.deepEqual(await migrate(database, [roles, first, widened]), [
      "0003-wide.sql",
    ]);
  });
});
