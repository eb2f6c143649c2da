import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { allClocks } from "#clocks/definitions/all-duties.ts";
import { rebuild } from "#clocks/obligation.store.ts";
import { figuresOf } from "#indicators/ask.ts";
import { indicators } from "#indicators/definitions.ts";
import { episodes, headers, reviews, writeSet } from "#imports/ssda903/example-set.ts"; // prettier-ignore
import { startImport } from "#imports/import.ts";
import type { Day } from "#kernel/day.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { testDatabase } from "#platform/test-database.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { type Asked, settingsOf } from "#simulator/boroughs.ts";
import { sumUp } from "#simulator/writing/digest.store.ts";
import { invent } from "./invented.ts";
import { indicatorCommand } from "./commands/indicator.ts";
import { obligationsCommand } from "./commands/obligations.ts";
import type { Command } from "./commands/command.ts";
import { listeners, routes } from "./modules.ts";
import { runCommand } from "./run-command.ts";
import { crawl, everyRoute, routeOf } from "./test-crawl.ts";
import { withOnePartition } from "./test-partition.store.ts";

const database = await testDatabase();
const until: Day = "2026-03-31";
const asked: Asked = { seed: 11, scale: 0.05, years: 2, until };
const [here, there] = settingsOf(2, asked) as [Setting, Setting];
type Setting = ReturnType<typeof settingsOf>[number];

const inventIn = (where: Database, settings: readonly Setting[]) =>
  invent(settings, where, () => {});
const asking = { id: "test", authority: here.authority };

const both = [here, { ...there, residents: 800 }];
let invented: Promise<void> | undefined;
const areThere = () => (invented ??= inventIn(database, both));

suite("An invented borough", () => {
  before(areThere);

  test("comes out the same on another database, row by row, and otherwise from another seed", async () => {
    const other = await openDatabase({ memory: true });
    try {
      await migrate(other);
      await inventIn(other, [here, { ...there, residents: 800, seed: 12 }]);
      const [ours, theirs] = [database, other].map(
        (each) => (authority: string) => sumUp(each, authority),
      ) as [typeof sum, typeof sum];
      assert.deepEqual(await theirs("001"), await ours("001"));
      assert.notEqual((await theirs("002")).digest, (await ours("002")).digest);
    } finally {
      await other.close();
    }
  });
  const sum = (authority: string) => sumUp(database, authority);

  test("is owed, with every correction, what a rebuild derives", async () => {
    const { obligations, changed } = await rebuild(database, asking);
    assert.ok(obligations > 3000, `${obligations}`);
    assert.equal(changed, 0);
  });

  test("starts every clock there is", async () => {
    const started = new Set(
      await column(
        "select distinct clock as value from record.obligation where authority = $1 and not withdrawn",
      ),
    );
    const silent = allClocks.map(({ key }) => key).filter((key) => !started.has(key)); // prettier-ignore
    assert.deepEqual(silent, []);
  });

  test("gives every indicator something to count in its last year", async () => {
    const year = { n: 1, from: "2025-04-01", to: until } as const;
    const figures = await reading(database, asking, (db) =>
      figuresOf(indicators, [year], {}, db, here.authority),
    );
    const silent = figures
      .filter(({ dataLoaded, value }) => dataLoaded !== true || value === null)
      .map(({ key, dataLoaded, noValue }) => `${key}: ${dataLoaded} ${noValue}`); // prettier-ignore
    assert.deepEqual(silent, []);
  });

  test("aims at indicators there are", async () => {
    const keys = new Set(indicators.map(({ key }) => key));
    const aims = await column("select distinct indicator as value from record.target where authority = $1"); // prettier-ignore
    assert.ok(aims.length > 10);
    assert.deepEqual(aims.filter((key) => !keys.has(key)), []); // prettier-ignore
  });

  const column = (query: string) =>
    database.withConnection(async (connection) => {
      const { rows } = await connection.query<{ value: string }>(query, [here.authority]); // prettier-ignore
      return rows.map(({ value }) => value);
    });
});

suite("Two boroughs in one database", () => {
  before(async () => {
    await areThere();
    const set = writeSet({
      "h.csv": headers("A1", "A2"),
      "e.csv": episodes(["A1", "01/06/2024", "S", "C2"]),
      "r.csv": reviews(["A1", "20/06/2024"], ["A9", "20/06/2024"]),
    });
    await startImport({ paths: [set], authority: here.authority, year: 2025, asker: asking, database, beforeCommit: listeners }); // prettier-ignore
  });

  const pages = async () => {
    const { browser } = await pagesOver(routes, { database, authority: here.authority, today: until }); // prettier-ignore
    return crawl(browser, await starts(browser), 5);
  };

  test("every page is the same where only its own authority’s rows can be read, so none joins across", async () => {
    const alone = await withOnePartition(database, here.authority, pages);
    // What was counted is kept until the next write: counted again, with everybody's rows in sight.
    await writing(database, asking, [], async () => {}, "loader");
    const together = await pages();
    const visited = new Set([...together.keys()].map(routeOf));
    assert.deepEqual(everyRoute.filter((at) => !visited.has(at)), []); // prettier-ignore
    assert.deepEqual([...alone.keys()], [...together.keys()]);
    for (const [address, text] of together) {
      assert.match(text, /^200 /, address);
      assert.equal(alone.get(address), text, address);
    }
  });

  test("no page of one shows a row of the other, and the other’s children are not found", async () => {
    const theirs = await idsOf(there.authority);
    const shown = new Set([...(await pages()).values()].flatMap((text) => text.match(uuid) ?? [])); // prettier-ignore
    assert.ok(shown.size > 50);
    assert.deepEqual([...theirs].filter((id) => shown.has(id)), []); // prettier-ignore
    const { browser } = await pagesOver(routes, { database, authority: here.authority, today: until }); // prettier-ignore
    for (const id of [...theirs].slice(0, 40))
      assert.equal((await browser.get(`/children/${id}`)).status, 404, id);
  });

  test("every command says the same where only its own authority’s rows can be read", async () => {
    const commands = async () => [
      await command(obligationsCommand),
      await command(indicatorCommand, "cin-visit-due", "--from", "2025-10-01", "--to", "2025-12-31", "--known-at", "2026-02-14", "--rows"), // prettier-ignore
      { ...(await rebuild(database, asking)), milliseconds: 0 },
    ];
    const alone = await withOnePartition(database, here.authority, commands);
    assert.deepEqual(await commands(), alone);
    assert.ok(JSON.stringify(alone).length > 100_000);
  });

  async function command(asked: Command, ...typed: string[]) {
    const { json } = await runCommand(
      asked,
      [...typed, "--authority", here.authority],
      async () => ({ database, beforeCommit: listeners }),
    );
    return json;
  }
});

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Where a person may begin: the sections, and what a search for part of a name finds. */
async function starts(browser: Browser): Promise<string[]> {
  const name = "an";
  const { location } = await browser.post("/children/search", { words: name });
  return ["/performance", "/children", "/imports", location];
}
type Browser = Awaited<ReturnType<typeof pagesOver>>["browser"];

async function idsOf(authority: string): Promise<Set<string>> {
  return reading(database, { id: "test", authority }, async (db) => {
    const found = new Set<string>();
    for (const table of ["child", "practitioner", "team", "visit", "contact", "allocation"]) { // prettier-ignore
      const { rows } = await connectionOf(db).query<{ id: string }>(
        `select id from record.${table} where authority = $1`,
        [authority],
      );
      for (const { id } of rows) found.add(id);
    }
    return found;
  }, undefined, "engine"); // prettier-ignore
}
