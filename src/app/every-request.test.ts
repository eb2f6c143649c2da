import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { startImport } from "#imports/import.ts";
import { small, writeSet } from "#imports/ssda903/example-set.ts";
import { indicators } from "#indicators/definitions.ts";
import { permissions, type Permission } from "#platform/identity/permission.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { listeners, routes } from "./modules.ts";
import { fingerprint, rowsAfter } from "./test-fingerprint.store.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
await startImport({
  paths: [writeSet(small())],
  authority,
  asker: { id: tester },
  database,
  beforeCommit: listeners,
});
const pages = await pagesOver(routes, { database, authority });
const { browser, world } = pages;
const every = new Set(Object.keys(permissions) as Permission[]);
// Where proof is asked for again the asker is sent away before anything is asked of the database.
world.asker = { ...world.asker, may: every, steppedUp: true };

const one = (query: string) =>
  database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ id: string }>(query, [authority]);
    return rows[0]?.id ?? "none";
  });

const ids: Readonly<Record<string, string>> = {
  childId: await one(
    "select id from record.child where authority = $1 limit 1",
  ),
  importId: await one(
    "select id from platform.import where authority = $1 limit 1",
  ),
  key: indicators[0]?.key ?? "",
};
const addressOf = (path: string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? "none");

const gets = routes
  .filter(({ at }) => at.startsWith("GET "))
  .map((route) => ({ ...route, path: route.at.slice(4) }));

const trailLength = async () =>
  (await rowsAfter(database, authority, 0)).length;

suite("Every page there is", () => {
  test("[security 17] leaves exactly one row in the trail, with why the record was open", async () => {
    for (const { at, path } of gets) {
      const before = await trailLength();
      const { status } = await browser.get(addressOf(path));
      const rows = await rowsAfter(database, authority, before);
      assert.equal(rows.length, 1, at);
      const [row] = rows;
      assert.equal(row?.place, at);
      // A page that says that something is gone was given, and shows nobody.
      if (status < 400) assert.equal(row.result, "given", at);
      else assert.equal(row.disclosed, 0, at);
      if (row.disclosed > 0) assert.ok(row.relationship, at);
    }
  });

  test("[security 17] leaves exactly one row for what is sent to it, too", async () => {
    const posts = routes.filter(({ at }) => at.startsWith("POST "));
    assert.ok(posts.length > 40, String(posts.length));
    for (const { at, takesFiles } of posts) {
      const before = await trailLength();
      const path = addressOf(at.slice(5));
      const { status } = await (takesFiles
        ? browser.postFiles(path, "files", {})
        : browser.post(path, {}));
      const rows = await rowsAfter(database, authority, before);
      assert.notEqual(status, 500, at);
      // What it led to is a page that was asked for as well.
      assert.equal(rows.filter(({ place }) => place === at).length, 1, `${at} ${status}`); // prettier-ignore
    }
  });

  test("[security 19] names in the trail every child it leads to", async () => {
    const { withConnection } = database;
    let named = 0;
    for (const { at, path } of gets) {
      const before = await trailLength();
      const { text } = await browser.get(addressOf(path));
      const told = [...text.matchAll(/href="\/children\/([0-9a-f-]{36})/g)].map(([, id]) => id!); // prettier-ignore
      const { rows } = await withConnection(
        ({ query }) =>
        query<{ subjects: string[] }>("select subjects from platform.access_trail where authority = $1 and number > $2", [authority, before]), // prettier-ignore
      );
      const subjects = new Set(rows[0]?.subjects);
      const missing = [...new Set(told)].filter((id) => !subjects.has(id));
      assert.deepEqual(missing, [], at);
      named += new Set(told).size;
    }
    assert.ok(named > 20, String(named));
  });

  test("[security 36] is sent with every header, whatever it is", async () => {
    for (const { at, path } of gets) {
      const { headers } = await browser.get(addressOf(path));
      assert.equal(headers["cache-control"], "no-store", at);
      assert.equal(headers["x-content-type-options"], "nosniff", at);
      assert.equal(headers["referrer-policy"], "no-referrer", at);
      assert.equal(headers["cross-origin-opener-policy"], "same-origin", at);
      assert.match(String(headers["permissions-policy"]), /camera=\(\)/, at);
      assert.match(String(headers["content-security-policy"]), /default-src 'none'(.*frame-ancestors 'none'|; sandbox$)/, at); // prettier-ignore
    }
  });

  test("[security 17, 18] refused for want of a role leaves one row too", async () => {
    world.asker = { ...world.asker, may: new Set() };
    for (const { at, path } of gets) {
      const before = await trailLength();
      assert.equal((await browser.get(addressOf(path))).status, 403, at);
      const rows = await rowsAfter(database, authority, before);
      assert.deepEqual(
        rows.map(({ place, result, disclosed }) => [place, result, disclosed]),
        [[at, "refused", 0]],
      );
    }
    world.asker = { ...world.asker, may: every };
  });

  test("[security 33] changes nothing by being looked at", async () => {
    const before = await fingerprint(database);
    for (const { path } of gets) await browser.get(addressOf(path));
    assert.deepEqual(await fingerprint(database), before);
  });
});
