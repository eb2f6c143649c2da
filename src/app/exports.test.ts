import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import type { Id } from "#kernel/id.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { csvLine } from "#platform/web/csv.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { routes } from "./modules.ts";
import { pagesOver, readable } from "#record/children/test-pages.ts";
import { fillWithChildren } from "#record/exports/test-children.store.ts";
import { workbookOf } from "#record/exports/workbook.ts";

const database = await testDatabase();
const list = "/children.csv?list=all";

/** An authority with so many children, and Mina at its pages, who may export. */
async function world(children: number) {
  const authority = await testAuthority(database);
  await fillWithChildren(database, authority, children);
  const pages = await pagesOver(routes, { database, authority });
  return { authority, ...pages };
}

/** Asked for with a reason, and fetched. */
async function exportFrom(
  browser: Awaited<ReturnType<typeof world>>["browser"],
  path: string,
) {
  await browser.get(path);
  const reason = "To check the list against the register";
  const { location } = await browser.post(path, { reason, as: "csv" });
  return browser.get(`${location}/file`);
}

const away = (id: Id, sql: string) =>
  database.withConnection(({ query }) => query(sql, [id]));

suite("Exports of rows about children", () => {
  test("[security 49] need the permission", async () => {
    const { browser, world: who } = await world(2);
    const may = new Set(who.asker.may);
    may.delete("export.child_level");
    who.asker = { ...who.asker, may };
    const { status, text } = await browser.get(list);
    assert.equal(status, 403);
    assert.match(text, /export rows about children/);
    assert.equal(
      (await browser.post(list, { reason: "To check the register", as: "csv" }))
        .status,
      403,
    );
  });

  test("[security 49] need a reason that says something", async () => {
    const { browser } = await world(2);
    await browser.get(list);
    for (const reason of ["", "because"]) {
      const { status } = await browser.post(list, { reason, as: "csv" });
      assert.equal(status, 422, reason);
    }
    const { status, text } = await exportFrom(browser, list);
    assert.equal(status, 200);
    assert.equal(text.trim().split("\r\n").length, 3);
  });

  test("[security 30, 49] of more than 200 children need proof of who asks, and a second person", async () => {
    const { browser, world: who, trail } = await world(201);
    const stale = await browser.get(list);
    assert.match(stale.location, /^\/step-up\?back=/);
    who.asker = { ...who.asker, steppedUp: true };
    await browser.get(list);
    const reason = "To check the list against the register";
    const { location, text } = await browser.post(list, { reason, as: "csv" });
    assert.match(readable(text), /Waits for a second person/);
    assert.equal((await browser.get(`${location}/file`)).status, 404);
    // Its owner cannot be the second.
    const owner = who.asker;
    who.asker = { ...owner, may: new Set([...owner.may, "export.approve"]) };
    assert.equal((await browser.post(`${location}/agree`)).status, 404);

    const second = await testAccount(
      database,
      owner.authority,
      "Second Person",
    );
    who.asker = { ...who.asker, id: second.account };
    assert.match(
      readable((await browser.get("/exports")).text),
      /children-all/,
    );
    assert.equal((await browser.get(`${location}/file`)).status, 404);
    await browser.post(`${location}/agree`);
    who.asker = owner;
    const file = await browser.get(`${location}/file`);
    assert.equal(file.text.trim().split("\r\n").length, 202);
    assert.equal(trail.at(-1)?.shows?.length, 201);
  });

  test("[security 38, 49] wait for a second person whatever else the form sends", async () => {
    const { browser, world: who } = await world(201);
    who.asker = { ...who.asker, steppedUp: true };
    await browser.get(list);
    const { location } = await browser.post(list, {
      reason: "To check the list against the register",
      as: "csv",
      needsSecond: "false",
      needs_second: "false",
      agreed: "true",
      judged_by: who.asker.id,
    });
    assert.equal((await browser.get(`${location}/file`)).status, 404);
  });

  test("[security 49] of 200 children need nobody else", async () => {
    const { browser } = await world(200);
    assert.equal((await exportFrom(browser, list)).status, 200);
  });

  test("[security 51] are their owner’s alone, for seven days", async () => {
    const { browser, world: who, authority } = await world(2);
    await browser.get(list);
    const reason = "To check the list against the register";
    const { location } = await browser.post(list, { reason, as: "csv" });
    const owner = who.asker;
    const other = await testAccount(database, authority, "Somebody Else");
    who.asker = { ...owner, id: other.account };
    for (const path of [location, `${location}/file`])
      assert.equal((await browser.get(path)).status, 404);
    who.asker = owner;
    assert.equal((await browser.get(`${location}/file`)).status, 200);
    const id = location.split("/").at(-1) ?? "";
    await away(
      id,
      "update platform.export set asked_at = clock_timestamp() - interval '6 days 23 hours' where id = $1",
    );
    assert.equal((await browser.get(`${location}/file`)).status, 200);
    await away(
      id,
      "update platform.export set asked_at = clock_timestamp() - interval '7 days' where id = $1",
    );
    assert.equal((await browser.get(`${location}/file`)).status, 404);
  });

  test("[security 10, 51] made before a record in them was restricted are not fetched any more", async () => {
    const { browser, authority } = await world(2);
    await browser.get(list);
    const reason = "To check the list against the register";
    const { location } = await browser.post(list, { reason, as: "csv" });
    assert.match((await browser.get(`${location}/file`)).text, /Number 2/);
    const listed = await testAccount(database, authority, "Listed Lowri");
    await database.withConnection(({ query }) =>
      query(
        `insert into record.restriction (authority, id, child_id, kind, reason, list, set_by, set_on, recorded_at, recorded_by)
         select $1, gen_random_uuid(), id, 'record', 'A relative of staff', array[$2::uuid], $2::uuid, '2026-07-16', clock_timestamp(), 'test'
           from record.child where authority = $1 and la_child_id = 'X2'`,
        [authority, listed.account],
      ),
    );
    const { status, text } = await browser.get(`${location}/file`);
    assert.equal(status, 410);
    assert.match(readable(text), /a record in it was closed to you/);
    assert.doesNotMatch(text, /Number \d/);
    const anew = await exportFrom(browser, list);
    assert.match(anew.text, /Number 1/);
    assert.doesNotMatch(anew.text, /Number 2/);
  });

  test("[security 50] have exactly their columns", async () => {
    const { browser } = await world(1);
    const { text } = await exportFrom(browser, list);
    assert.equal(
      text.replace("\ufeff", "").split("\r\n")[0],
      "Child,Child ID,Age,Status,Who answers,Overdue",
    );
  });
});

/** Text that some spreadsheet would work out, with what each looks past. */
const formulas = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "|cmd",
  "%0A=1",
  "\t=1",
  "\r=1",
  "\n=1",
  "\0=1",
  "  =1",
  "\ufeff=1",
  "\u200b=1",
  "\uff1d1",
  '=HYPERLINK("https://elsewhere.example","x")',
  "=cmd|' /C calc'!A0",
];

suite("Cells of an export", () => {
  test("[security 48] are never formulas, in CSV", () => {
    for (const text of formulas)
      assert.match(csvLine([text]), /^"?'/, JSON.stringify(text));
    for (const text of ["Otter", "3", "a=b", "O’Neill-Smith"])
      assert.equal(csvLine([text]), `${text}\r\n`);
  });

  test("[security 48] are text in a workbook, the same as in the CSV, and none is worked out", async () => {
    const csv = formulas.map((text) => csvLine([text, "beside"])).join("");
    const book = await workbookOf(csv);
    const sheets = Object.entries(unzipSync(book)).filter(([name]) =>
      name.startsWith("xl/worksheets/"),
    );
    assert.ok(sheets.length > 0);
    for (const [name, xml] of sheets)
      assert.doesNotMatch(strFromU8(xml), /<f[ >]/, name);
    const rows = await readSheet(book);
    assert.equal(rows.length, formulas.length);
    for (const [cell, beside] of rows) {
      assert.equal(typeof cell, "string");
      assert.match(String(cell), /^'/);
      assert.equal(beside, "beside");
    }
  });
});
