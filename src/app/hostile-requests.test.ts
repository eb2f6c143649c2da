import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { startImport } from "#imports/import.ts";
import { small, writeSet } from "#imports/ssda903/example-set.ts";
import { indicators } from "#indicators/definitions.ts";
import { newId } from "#kernel/id.ts";
import { permissions, type Permission } from "#platform/identity/permission.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { begin } from "./begin.ts";
import { markupPayloads, sqlPayloads } from "./hostile-words.ts";
import { listeners, routes } from "./modules.ts";
import { crawl } from "./test-crawl.ts";
import { assertInert } from "./test-inert.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
await startImport({
  paths: [writeSet(small())],
  authority,
  asker: { id: tester },
  database,
  beforeCommit: listeners,
});
const { browser, world } = await pagesOver(routes, { database, authority });
const every = new Set(Object.keys(permissions) as Permission[]);
world.asker = { ...world.asker, may: every, steppedUp: true };

const ids: Readonly<Record<string, string>> = {
  childId: await one(
    "select id from record.child where authority = $1 limit 1",
  ),
  importId: await one(
    "select id from platform.import where authority = $1 limit 1",
  ),
  accountId: tester,
  key: indicators[0]?.key ?? "",
};

async function one(query: string): Promise<string> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ id: string }>(query, [authority]);
    return rows[0]?.id ?? "";
  });
}

const places = routes.map(({ at }) => {
  const [method = "", path = ""] = at.split(" ");
  const filled = path.replaceAll(
    /:(\w+)/g,
    (_, name: string) => ids[name] ?? newId(),
  );
  return { at, method, path, filled };
});
const gets = places.filter(({ method }) => method === "GET");
const posts = places.filter(({ method }) => method === "POST");

/** One in ten, other ones each day; all of them in `npm run endure`. */
const some = <Item>(all: readonly Item[]) =>
  process.env["GOLDTHREAD_WHOLE"] === "1"
    ? all
    : all.filter((_, index) => index % 10 === 3);

/** Questions of the forms on every page, by where they are sent. */
async function everyForm() {
  const pages = await crawl(
    browser,
    gets.map(({ filled }) => filled),
    2,
  );
  const forms = new Map<string, Set<string>>();
  for (const text of pages.values())
    for (const [, to = "", inside = ""] of text.matchAll(
      /<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g,
    )) {
      const names = [...inside.matchAll(/name="([^"]+)"/g)].map(
        ([, name = ""]) => name,
      );
      const known = forms.get(to) ?? new Set();
      for (const name of names) known.add(name);
      forms.set(to, known);
    }
  return forms;
}

suite("Hostile requests", () => {
  test("[security 34, 37] markup and SQL in every field of every form: nothing comes back as markup, nothing breaks", async () => {
    const forms = await everyForm();
    assert.ok(forms.size > 10, [...forms.keys()].join(" "));
    const payloads = [...some(markupPayloads), ...some(sqlPayloads)];
    for (const [to, names] of forms)
      for (const payload of payloads) {
        const fields = Object.fromEntries(
          [...names].map((name) => [name, payload]),
        );
        const { _csrf: _own, ...entered } = fields;
        const { status, text } = await browser.post(to, entered);
        assert.notEqual(status, 500, `${to} ${payload}`);
        assertInert(text, payload, to);
      }
    const after = await crawl(
      browser,
      gets.map(({ filled }) => filled),
      2,
    );
    for (const [address, text] of after)
      for (const payload of payloads) assertInert(text, payload, address);
  });

  test("[security 34, 37] markup and SQL in every part of every address: nothing comes back as markup, nothing breaks", async () => {
    const names = [
      "list",
      "sort",
      "order",
      "page",
      "asAt",
      "knownAt",
      "from",
      "to",
      "by",
      "show",
      "compare",
      "file",
      "back",
      "still",
      "definition",
    ];
    for (const { path, filled } of gets)
      for (const payload of [
        ...some(markupPayloads),
        ...some(sqlPayloads),
        "\0x",
      ]) {
        const query = new URLSearchParams(names.map((name) => [name, payload]));
        const within = path.replaceAll(/:\w+/g, () =>
          encodeURIComponent(payload),
        );
        for (const address of [`${filled}?${query}`, within]) {
          const { status, text } = await browser.get(address);
          assert.notEqual(status, 500, address);
          assertInert(text, payload, address);
        }
      }
  });

  test("[security 37] SQL finds no more than any other nonsense", async () => {
    const found = async (words: string) => {
      const { text } = await browser.post("/search", { words });
      return [...text.matchAll(/href="\/children\/[0-9a-f-]{36}"/g)].length;
    };
    for (const payload of sqlPayloads)
      assert.equal(await found(payload), 0, payload);
  });

  test("[security 41] a fault on any route shows a reference and nothing of what went wrong", async () => {
    world.broken = new Error("secret inside: select * from record.child");
    for (const { at, method, filled } of places) {
      const { status, text } =
        method === "GET"
          ? await browser.get(filled)
          : await browser.post(filled, {});
      if (status === 415) continue;
      assert.equal(status, 500, at);
      assert.match(text, /reference:\s*<strong[^>]*>[B-Z2-9]{8}</, at);
      assert.doesNotMatch(
        text,
        /secret inside|select \*|\bat .*\.ts:|node_modules/,
        at,
      );
    }
    delete world.broken;
    assert.ok(posts.length > 10);
  });

  test("[security 39] no address holds a name, a day of birth or a number of a person", async () => {
    const { rows } = await database.withConnection(({ query }) =>
      query<{ word: string }>(
        `select unnest(array[given_names, family_name, la_child_id, born_on::text]) as word
           from record.child where authority = $1`,
        [authority],
      ),
    );
    const words = rows
      .map(({ word }) => word)
      .filter((word) => word?.length > 3);
    assert.ok(words.length > 0);
    const { location } = await browser.post("/search", {
      words: words.join(" "),
    });
    const pages = await crawl(
      browser,
      gets.map(({ filled }) => filled),
      5,
    );
    const addresses = [location, ...pages.keys()];
    for (const text of pages.values())
      for (const [, href = ""] of text.matchAll(/(?:href|action)="([^"]+)"/g))
        addresses.push(href);
    assert.ok(addresses.length > 200);
    for (const address of addresses)
      for (const word of words)
        assert.ok(
          !decodeURIComponent(address).includes(word),
          `${address} holds ${word}`,
        );
  });
});

suite("Limits", async () => {
  const app = await begin(
    { database, beforeCommit: [] },
    {
      demonstration: true,
      uploads: join(tmpdir(), `goldthread-limits-${process.pid}`),
      way: { by: "personas" },
    },
  );
  after(() => app.close());
  const as = async (persona: string) => {
    const browser = browse(app);
    await browser.get("/sign-in");
    const { status } = await browser.post("/sign-in", { persona, authority });
    return { browser, status };
  };

  test("[security 42] searches: thirty a minute for each account, and no account stands in another’s way", async () => {
    const { browser } = await as("ngozi-okafor");
    for (let times = 1; times <= 30; times++)
      assert.equal((await browser.post("/search", { words: "x" })).status, 200);
    const over = await browser.post("/search", { words: "x" });
    assert.equal(over.status, 429);
    assert.match(over.text, /Wait a minute/);
    const other = (await as("gwilym-pryce")).browser;
    assert.equal((await other.post("/search", { words: "x" })).status, 200);
  });

  test("[security 42] lists behind figures: sixty a minute", async () => {
    const { browser } = await as("osian-hartley");
    const path = `/performance/${indicators[0]?.key}/rows.csv`;
    for (let times = 1; times <= 60; times++)
      assert.notEqual((await browser.get(path)).status, 429, String(times));
    assert.equal((await browser.get(path)).status, 429);
  });

  test("[security 42] sign-ins: six a minute for each account", async () => {
    for (let times = 1; times <= 6; times++)
      assert.notEqual((await as("meera-castellano")).status, 429);
    assert.equal((await as("meera-castellano")).status, 429);
    assert.notEqual((await as("beatrice-amoako")).status, 429);
  });
});
