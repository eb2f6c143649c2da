import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { addDays } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { now, todayInLondon } from "#kernel/london.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { writing } from "#platform/database/transaction.ts";
import {
  tester,
  testAuthority,
  testDatabase,
} from "#platform/test-database.ts";
import type { browse } from "#platform/web/test-browser.ts";
import type { Asker } from "#platform/web/route.ts";
import { type RoleKey, permissionsOf, roles } from "#record/access/roles.ts";
import { situationsIn, whys } from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { exportFrom } from "#record/exports/test-exports.store.ts";
import { routes } from "../modules.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const today = todayInLondon();
const { browser, world } = await pagesOver(routes, {
  database,
  authority,
  today,
});
const everyRole = Object.keys(roles) as RoleKey[];
const everybody: Asker = {
  id: tester,
  name: "Tess Ester",
  authority,
  may: permissionsOf(everyRole),
  steppedUp: true,
};

const [listed] = await situationsIn(database, authority, [
  { role: "director", stands: whys.nothing.none },
]);
const canary = {
  id: newId(),
  sibling: newId(),
  number: "ZQ7CANARY",
  name: "Zqcanaryname",
  born: "2014-05-06",
  beforeIt: "",
};
await settle();

type Browser = ReturnType<typeof browse>;
const period = `from=${addDays(today, -10)}&to=${today}`;

/** Where a child's name or number could come out, as docs/security.md lists them. */
const surfaces: Readonly<Record<string, (b: Browser) => Promise<string>>> = {
  "a search by name": (b) => found(b, canary.name),
  "a search by child ID": (b) => found(b, canary.number),
  "a search by date of birth": (b) => found(b, "6/5/2014"),
  "the lists of children": (b) => text(b, "/children?list=all"),
  "a list of children as a file": (b) => file(b, "/children.csv?list=all"),
  "the child’s page": (b) => text(b, `/children/${canary.id}`),
  "the page of a brother or sister": (b) =>
    text(b, `/children/${canary.sibling}`),
  "who may see the child": (b) => text(b, `/children/${canary.id}/access`),
  "the rows behind a figure": (b) =>
    text(b, `/performance/cic-n?${period}&show=counted`),
  "the rows behind a figure as a file": (b) =>
    file(b, `/performance/cic-n/rows.csv?${period}&show=counted`),
  "what changed in a figure": (b) =>
    text(
      b,
      `/performance/cic-n?${period}&compare=${encodeURIComponent(canary.beforeIt)}`,
    ),
  "rows of a return": (b) => text(b, "/imports/set-aside"),
  "rows of a return as a file": (b) => file(b, "/imports/set-aside.csv"),
  "the record as then known": (b) =>
    text(b, `/children/${canary.id}?known-at=${encodeURIComponent(now())}`),
};

suite("A canary among the children", () => {
  test("[security 10] the fourteen surfaces are those of docs/security.md", () => {
    const written = readFileSync(
      new URL("../../../docs/security.md", import.meta.url),
      "utf8",
    );
    const names = Object.keys(surfaces);
    assert.equal(names.length, 14);
    for (const [index, name] of names.entries())
      assert.ok(written.includes(`${index + 1}. ${name}`), name);
  });

  for (const [name, look] of Object.entries(surfaces))
    test(`[security 10] ${name}: holds it for who may see it, and for nobody once it is restricted but those on the list`, async () => {
      await restrict(false);
      assert.ok(holds(await as(everybody, look)), "found by who may see it");
      await restrict(true);
      assert.ok(!holds(await as(everybody, look)), "not found once restricted");
      // Imports are no part of a director's work: the list alone does not open them.
      if (!name.includes("return"))
        assert.ok(holds(await as(listed!.asker, look)), "found by the list");
    });

  test("[security 10] no role of its own finds a restricted child, on any surface", async () => {
    await restrict(true);
    const made = await situationsIn(
      database,
      authority,
      everyRole.map((role) => ({ role, stands: whys.nothing.none })),
    );
    const found: string[] = [];
    for (const [index, { asker }] of made.entries())
      for (const [name, look] of Object.entries(surfaces))
        if (holds(await as(asker, look)))
          found.push(`${everyRole[index]}: ${name}`);
    assert.deepEqual(found, []);
  });

  test("a figure counts it whoever looks, and says how many rows are not shown", async () => {
    const counted = async (asker: Asker) => {
      const page = await as(asker, (b) =>
        text(b, `/performance/cic-n?${period}&show=counted`),
      );
      return /Counted \((\d+)\)/.exec(page)?.[1];
    };
    await restrict(false);
    assert.equal(await counted(everybody), "1");
    await restrict(true);
    assert.equal(await counted(everybody), "1");
    const page = await as(everybody, (b) =>
      text(b, `/performance/cic-n?${period}&show=counted`),
    );
    assert.match(page, /0 rows of 0 children, and 1 not shown to you/);
  });
});

const holds = (text: string) =>
  [canary.name, canary.number].some((each) =>
    // What was searched for stands in its own box again.
    text.replaceAll(/<input[^>]*>|matches “[^”]*”[^.]*\./g, "").includes(each),
  );

async function as(asker: Asker, look: (b: Browser) => Promise<string>) {
  world.asker = { ...asker, steppedUp: true };
  return look(browser);
}

const text = async (b: Browser, path: string) => (await b.get(path)).text;
const file = async (b: Browser, path: string) =>
  (await exportFrom(b, path)).text;
const found = async (b: Browser, words: string) =>
  (await b.post("/search", { words })).text;

async function restrict(on: boolean) {
  await database.withConnection(({ query }) =>
    query(
      on
        ? `insert into record.restriction (authority, id, child_id, kind, reason, list, set_by, set_on, recorded_at)
           select $1, gen_random_uuid(), $2, 'record', 'The canary', array[$3::uuid], gen_random_uuid(), current_date, now()
            where not exists (select from record.restriction where child_id = $2)`
        : "delete from record.restriction where authority = $1 and child_id = $2 and $3::uuid is not null",
      [authority, canary.id, listed!.asker.id],
    ),
  );
}

/** A looked-after child with a sibling and a row set aside: something for every surface to show. */
async function settle() {
  await load(async (query) => {
    await add(query, "child", {
      id: canary.sibling,
      la_child_id: "S1",
      family_name: "Other",
      born_on: "2016-01-01",
    });
  });
  canary.beforeIt = now();
  await load(async (query) => {
    const child = canary.id;
    await add(query, "child", {
      id: child,
      la_child_id: canary.number,
      given_names: "Wren",
      family_name: canary.name,
      born_on: canary.born,
    });
    await add(query, "relationship", {
      child_id: canary.sibling,
      other_child_id: child,
      kind: "sibling",
    });
    await add(query, "looked_after_period", {
      child_id: child,
      started_on: addDays(today, -200),
    });
    const of = newId();
    await add(query, "return_file", {
      id: of,
      source: "ssda903",
      collection_year: 2026,
      table_name: "header",
      name: "header.csv",
      sha256: "0",
      import_id: newId(),
      read: 1,
      taken: 0,
      noted: 0,
      set_aside: 1,
    });
    await add(query, "return_row", {
      source: "ssda903",
      file_id: of,
      import_id: newId(),
      line: 2,
      table_name: "header",
      la_child_id: canary.number,
      row_key: "1",
      cells: "{}",
      set_aside: JSON.stringify({
        column: "SEX",
        value: "9",
        reason: "is no code",
      }),
    });
  });
}

type Query = ReturnType<typeof connectionOf>["query"];

function load(work: (query: Query) => Promise<void>) {
  return writing(
    database,
    { id: "test", authority },
    [],
    (db) => work(connectionOf(db).query),
    "loader",
  );
}

async function add(
  query: Query,
  table: string,
  values: Record<string, unknown>,
) {
  const row = { authority, id: newId(), ...values };
  await query(
    `insert into record.${table} (${Object.keys(row).join(", ")}) values (${Object.keys(
      row,
    )
      .map((_, at) => `$${at + 1}`)
      .join(", ")})`,
    Object.values(row),
  );
}
