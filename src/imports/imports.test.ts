import assert from "node:assert/strict";
import type { Permission } from "#platform/identity/permission.ts";
import { suite, test } from "node:test";
import { reading } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { startImport } from "./import.ts";
import {
  findImport,
  listFilesInForce,
  listImports,
  listRows,
  rowsBehind,
} from "./imports.store.ts";
import { reviews, small, writeSet } from "./ssda903/example-set.ts";

const database = await testDatabase();

suite("the log of imports", () => {
  test("lists each import with its files, and the rows set aside with their reason", async () => {
    const authority = await testAuthority(database);
    const asker = {
      id: tester,
      name: "A tester",
      authority,
      may: new Set<Permission>(),
    };
    const folder = writeSet({
      ...small(),
      "rev.csv": reviews(["A1", "20/06/2024"], ["A9", "01/08/2024"]),
      "other.txt": ["nothing"],
    });
    const { import: id } = await startImport({
      paths: [folder],
      authority,
      asker,
      database,
      beforeCommit: [],
    });
    await reading(database, asker, async (db) => {
      const [listed] = await listImports(db, asker);
      assert.ok(listed);
      assert.deepEqual(
        [listed.id, listed.status, listed.files, listed.refusedFiles],
        [id, "taken", 4, 1],
      );
      assert.deepEqual(
        [listed.read, listed.taken, listed.setAside, listed.newChildren],
        [8, 7, 1, 3],
      );
      const found = await findImport(db, asker, id);
      assert.deepEqual(
        found?.each.map(({ name }) => name),
        ["any name.csv", "episodes.txt", "other.txt", "rev.csv"],
      );
      const [row] = await listRows(db, asker, {
        which: "set aside",
        limit: 10,
      });
      assert.ok(row);
      assert.deepEqual(
        [row.name, row.line, row.child, row.column],
        ["rev.csv", 3, "A9", "CHILD"],
      );
      const behind = await rowsBehind(db, asker, [row.id]);
      assert.deepEqual(behind.get(row.id), {
        name: "rev.csv",
        line: 3,
        year: 2025,
      });
      assert.equal((await listFilesInForce(db, asker)).length, 3);
    });
    const left = await database.withConnection(({ query }) =>
      query(
        "select relname from pg_class where relnamespace = 'staging'::regnamespace and right(relname, 16) = $1",
        [id.replaceAll("-", "").slice(0, 16)],
      ),
    );
    assert.deepEqual(left.rows, []);
  });
});
