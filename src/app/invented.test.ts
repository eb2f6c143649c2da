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
import type { Database } from "#platform/database/database.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import { addTester, emptyDatabase, tester, testDatabase } from "#platform/test-database.ts"; // prettier-ignore
import { permissions, type Permission } from "#platform/identity/permission.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { type Asked, settingsOf } from "#simulator/boroughs.ts";
import { sumUp } from "#simulator/writing/digest.store.ts";
import { invent } from "./invented.ts";
import { commands, listeners, routes } from "./modules.ts";
import { runCommand } from "./run-command.ts";
import { crawl, everyRoute, routeOf } from "./test-crawl.ts";
import { type Happened, happenedIn } from "./test-happened.store.ts";
import { withOnePartition } from "./test-partition.store.ts";

const database = await testDatabase();
const until: Day = "2026-03-31";
const asked: Asked = { seed: 11, scale: 0.05, years: 2, until };
const [here, there] = settingsOf(2, asked) as [Setting, Setting];
type Setting = ReturnType<typeof settingsOf>[number];

const inventIn = (where: Database, settings: readonly Setting[]) =>
  invent(settings, where, () => {});
const asking = { id: tester, authority: here.authority };

const both = [here, { ...there, residents: 800 }];
let invented: Promise<void> | undefined;
const areThere = () => (invented ??= inventBoth());
async function inventBoth() {
  await inventIn(database, both);
  for (const { authority, name } of both)
    await database.withConnection((connection) => addTester(connection, authority, name)); // prettier-ignore
}

suite("An invented borough", () => {
  before(areThere);

  test("comes out the same on another database, row by row, and otherwise from another seed", async () => {
    const other = await emptyDatabase();
    try {
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

  test("gives every indicator something to count in its two years", async () => {
    const year = { n: 1, from: "2024-04-01", to: until } as const;
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
  const set = writeSet({
    "h.csv": headers("A1", "A2"),
    "e.csv": episodes(["A1", "01/06/2024", "S", "C2"]),
    "r.csv": reviews(["A1", "20/06/2024"], ["A9", "20/06/2024"]),
  });
  let happened: { here: Happened; there: Happened };
  before(async () => {
    await areThere();
    happened = {
      here: await happenedIn(database, here.authority),
      there: await happenedIn(database, there.authority),
    };
    await startImport({ paths: [set], authority: here.authority, year: 2025, asker: asking, database, beforeCommit: listeners }); // prettier-ignore
  });

  const pages = async () => {
    const browser = await somebody();
    const addresses = [...Object.values(happened.here.pages), ...(await starts(browser))]; // prettier-ignore
    return crawl(browser, addresses, 3);
  };

  /** Who may do everything there is to do, here, and supervises workers. */
  async function somebody() {
    const { authority } = here;
    const { browser, world } = await pagesOver(routes, { database, authority, today: until }); // prettier-ignore
    const may = new Set(Object.keys(permissions) as Permission[]);
    world.asker = { ...world.asker, may, practitioner: happened.here.supervisor, steppedUp: true }; // prettier-ignore
    return browser;
  }

  test("every page is the same where only its own authority’s rows can be read, so none joins across", async () => {
    const alone = await withOnePartition(database, here.authority, pages);
    // What was counted is kept until the next write: counted again, with everybody's rows in sight.
    await writing(database, asking, [], async () => {}, "loader");
    const together = await pages();
    const visited = new Set([...together.keys()].map(routeOf));
    assert.deepEqual(everyRoute.filter((at) => !visited.has(at)), ["GET /children/:childId/documents/:documentId"]); // prettier-ignore
    const lasting = [...together].filter(([address]) => !growing.test(address));
    assert.deepEqual([...alone.keys()].filter((address) => !growing.test(address)), lasting.map(([address]) => address)); // prettier-ignore
    for (const [address, text] of lasting) {
      assert.doesNotMatch(text, /^5/, address);
      assert.doesNotMatch(text, /\bby [0-9a-f]{8}-[0-9a-f]{4}-/, address);
      assert.equal(alone.get(address), text, address);
    }
  });

  test("no page of one shows a row of the other, and the other’s children are not found", async () => {
    const theirs = await idsOf(there.authority);
    const shown = new Set([...(await pages()).values()].flatMap((text) => text.match(uuid) ?? [])); // prettier-ignore
    assert.ok(shown.size > 50);
    assert.deepEqual([...theirs].filter((id) => shown.has(id)), []); // prettier-ignore
    const browser = await somebody();
    for (const id of [...theirs].slice(0, 40))
      assert.equal((await browser.get(`/children/${id}`)).status, 404, id);
  });

  test("what happened in one has its page there, and none in the other", async () => {
    const browser = await somebody();
    for (const [at, address] of Object.entries(happened.here.pages))
      assert.equal((await browser.get(address)).status, 200, at);
    for (const [at, address] of Object.entries(happened.there.pages))
      assert.equal((await browser.get(address)).status, 404, at);
  });

  test("every command says the same where only its own authority’s rows can be read", async () => {
    const typed: Readonly<Record<string, readonly string[]>> = {
      account: ["list"],
      benchmarks: ["--region", "E12000008"],
      import: [set, "--year", "2025"],
      indicator: ["cin-visit-due", "--from", "2025-10-01", "--to", "2025-12-31", "--known-at", "2026-02-14", "--rows"], // prettier-ignore
      interval: [],
      obligations: [],
      rebuild: [],
    };
    // The others read no record, or examine, keep or fill the whole database for whoever holds the server.
    const others = commands.map(({ name }) => name).filter((name) => !(name in typed)); // prettier-ignore
    assert.deepEqual(others.toSorted(), ["backup", "bench", "clocks", "drill", "help", "indicators", "invariants", "restore", "simulate", "trail"]); // prettier-ignore
    const answers = async () => {
      const said: Record<string, string> = {};
      for (const [name, words] of Object.entries(typed))
        said[name] = await command(name, words);
      return said;
    };
    const alone = await withOnePartition(database, here.authority, answers);
    assert.deepEqual(await answers(), alone);
    assert.ok(Object.values(alone).join("").length > 100_000);
  });

  async function command(name: string, typed: readonly string[]) {
    const { json } = await runCommand(
      commands.find((each) => each.name === name)!,
      [...typed, "--authority", here.authority, ...(name === "account" ? [] : ["--as", tester])], // prettier-ignore
      async () => ({ database, beforeCommit: listeners }),
    );
    return JSON.stringify(json).replaceAll(/"milliseconds":\d+/g, "");
  }
});

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Pages that tell of looking at pages, or of the machine: no two visits see the same. */
const growing = /\/(?:trail|alerts|operation)\b/;

/** Every address that needs nothing but a child, and what a search for part of a name finds. */
async function starts(browser: Browser): Promise<string[]> {
  const found = await browser.post("/search", { words: "an" });
  const children = [...(await idsOf(here.authority, ["child_in_need_plan", "looked_after_period"], "child_id"))].slice(0, 2); // prettier-ignore
  const addresses = everyRoute.map((at) => at.slice("GET ".length));
  return [
    found.location,
    ...addresses.filter((address) => !address.includes(":")),
    ...children.flatMap(
      (child) =>
      addresses.filter((address) => /^[^:]*:childId[^:]*$/.test(address))
        .map((address) => address.replace(":childId", child)), // prettier-ignore
    ),
  ];
}
type Browser = Awaited<ReturnType<typeof pagesOver>>["browser"];

const tellTale = ["child", "practitioner", "team", "visit", "contact", "allocation"]; // prettier-ignore

async function idsOf(
  authority: string,
  tables: readonly string[] = tellTale,
  column: "id" | "child_id" = "id",
): Promise<Set<string>> {
  return reading(database, { id: "test", authority }, async (db) => {
    const found = new Set<string>();
    for (const table of tables) {
      const { rows } = await connectionOf(db).query<{ id: string }>(
        `select ${column} as id from record.${table} where authority = $1 order by id`,
        [authority],
      );
      for (const { id } of rows) found.add(id);
    }
    return found;
  }, undefined, "engine"); // prettier-ignore
}
