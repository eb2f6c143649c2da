import { exportFrom } from "../exports/test-exports.store.ts";
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { childrenRoutes } from "./child.routes.ts";
import { asking, pagesOver, readable } from "./test-pages.ts";

const database = await testDatabase();
const longName = "Persephone-Wilhelmina Featherstonehaugh-Cholmondeley-Smythe";

suite("Lists of children and finding one", () => {
  test("each list counts and shows the children who stand so on the day", async () => {
    const { pages, children } = await world();
    const { text } = await pages.browser.get("/children?list=looked-after");
    const words = readable(text);
    for (const count of [
      "Looked after (1)",
      "On a child protection plan (1)",
      "In need (1)",
      "Care leavers (1)",
      "Not allocated (2)",
      "All children (6)",
    ])
      assert.ok(words.includes(count), count);
    assert.match(words, /Persephone-Wilhelmina Featherstonehaugh/);
    assert.match(words, /9 years, born 3 March 2017/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [children.persephone]);
  });

  test("a child is on the list of children in need only without a plan or care", async () => {
    const { pages } = await world();
    const words = readable(
      (await pages.browser.get("/children?list=in-need")).text,
    );
    assert.match(words, /Unborn, expected 4 November 2026/);
    assert.doesNotMatch(words, /Persephone/);
  });

  test("rows are ordered by what the address says, youngest or oldest first", async () => {
    const { pages } = await world();
    const order = async (query: string) =>
      [
        ...(
          await pages.browser.get(`/children?list=all&${query}`)
        ).text.matchAll(/<span>(N\d{3})</g),
      ].map(([, number]) => number);
    assert.deepEqual(await order("sort=number&order=descending"), [
      "N106",
      "N105",
      "N104",
      "N103",
      "N102",
      "N101",
    ]);
    assert.deepEqual((await order("sort=age")).slice(0, 2), ["N103", "N102"]);
  });

  test("the list goes to a spreadsheet whole, and cannot become a formula", async () => {
    const { pages, children } = await world();
    const { text, headers } = await exportFrom(
      pages.browser,
      "/children.csv?list=all&sort=number",
    );
    assert.match(String(headers["content-type"]), /text\/csv/);
    const lines = text.trim().split("\r\n");
    assert.equal(lines.length, 7);
    assert.match(
      lines[0] ?? "",
      /Child,Child ID,Age,Status,Who answers,Overdue/,
    );
    assert.match(text, /'=HYPERLINK/);
    assert.equal(
      pages.trail.at(-1)?.shows?.length,
      Object.keys(children).length,
    );
  });

  test("a misspelt name finds the child, and no address holds the name", async () => {
    const { pages, children } = await world();
    const found = await pages.browser.post("/children/search", {
      words: "persefone fetherstonhaugh",
    });
    assert.match(found.location, /^\/children\/found\/[0-9a-f-]{36}$/);
    assert.match(readable(found.text), /1 child found/);
    assert.match(readable(found.text), /Name is close to these words/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [children.persephone]);
  });

  test("a number, its beginning and a date of birth find the child", async () => {
    const { pages } = await world();
    const find = async (words: string) =>
      readable((await pages.browser.post("/children/search", { words })).text);
    assert.match(await find("n101"), /1 child found.*Child ID/);
    assert.match(
      await find("N10"),
      /6 children found.*Beginning of the child ID/,
    );
    assert.match(await find("3/3/2017"), /1 child found.*Born on this day/);
    assert.match(await find("A123456789012"), /1 child found.*UPN/);
  });

  test("what finds nobody says what to try, and keeps the words", async () => {
    const { pages } = await world();
    const { text } = await pages.browser.post("/children/search", {
      words: "<b>Zzyzx</b>",
    });
    assert.match(readable(text), /No child found/);
    assert.match(text, /value="&lt;b&gt;Zzyzx&lt;\/b&gt;"/);
    assert.match(readable(text), /Check the spelling/);
  });

  test("somebody else's search is not given away", async () => {
    const { pages, authority } = await world();
    const { location } = await pages.browser.post("/children/search", {
      words: "Persephone",
    });
    pages.world.asker = { ...asking(authority), id: "someone-else" };
    const other = await pages.browser.get(location);
    assert.equal(other.status, 404);
    assert.doesNotMatch(other.text, /Persephone/);
  });

  test("an empty record says where children come from; not allocated needs allocations", async () => {
    const authority = await testAuthority(database);
    const pages = await pagesOver(childrenRoutes, {
      database,
      authority,
    });
    const all = await pages.browser.get("/children?list=all");
    assert.match(readable(all.text), /no children in the record yet/);
    const unallocated = await pages.browser.get("/children?list=not-allocated");
    assert.match(readable(unallocated.text), /not in the data loaded/);
  });

  test("children of another authority are in no list and no search", async () => {
    await world();
    const { pages } = await world();
    const words = readable(
      (await pages.browser.get("/children?list=all")).text,
    );
    assert.match(words, /All children \(6\)/);
  });
});

/** Six invented children as at 16 July 2026: one of each standing, one unknown, one whose name is a formula. */
async function world() {
  const authority = await testAuthority(database);
  const children = {
    persephone: newId(),
    onPlan: newId(),
    unborn: newId(),
    leaver: newId(),
    closed: newId(),
    formula: newId(),
  };
  const named = (id: string, la_child_id: string, rest: object) => ({
    authority,
    id,
    la_child_id,
    ...rest,
  });
  await writing(database, asking(authority), [], async (db) => {
    const [given_names = "", family_name = ""] = longName.split(" ");
    await db
      .insertInto("record.child")
      .values([
        named(children.persephone, "N101", {
          given_names,
          family_name,
          born_on: "2017-03-03",
        }),
        named(children.onPlan, "N102", {
          given_names: "Jory",
          born_on: "2020-02-29",
        }),
        named(children.unborn, "N103", { expected_on: "2026-11-04" }),
        named(children.leaver, "N104", {
          given_names: "Tamsin",
          born_on: "2007-05-05",
        }),
        named(children.closed, "N105", {}),
        named(children.formula, "N106", {
          given_names: "=HYPERLINK(1)",
          born_on: "2012-01-01",
        }),
      ])
      .execute();
    await db
      .insertInto("record.child_identifier")
      .values({
        authority,
        id: newId(),
        child_id: children.persephone,
        kind: "upn",
        value: "A123456789012",
      })
      .execute();
    const lasting = (
      child_id: string,
      started_on: `${number}-${number}-${number}`,
    ) => ({
      authority,
      id: newId(),
      child_id,
      started_on,
    });
    await db
      .insertInto("record.looked_after_period")
      .values([
        lasting(children.persephone, "2026-01-05"),
        { ...lasting(children.closed, "2024-01-05"), ended_on: "2026-07-16" },
      ])
      .execute();
    await db
      .insertInto("record.child_protection_plan")
      .values(lasting(children.onPlan, "2026-02-02"))
      .execute();
    await db
      .insertInto("record.child_in_need_plan")
      .values([
        lasting(children.unborn, "2026-06-01"),
        lasting(children.persephone, "2026-06-01"),
      ])
      .execute();
    await db
      .insertInto("record.care_leaver_status")
      .values({
        ...lasting(children.leaver, "2025-05-05"),
        status: "former relevant",
      })
      .execute();
    const worker = newId();
    await db
      .insertInto("record.practitioner")
      .values({ authority, id: worker, name: "Petra Novak" })
      .execute();
    await db
      .insertInto("record.allocation")
      .values({
        ...lasting(children.persephone, "2026-01-05"),
        practitioner_id: worker,
        role: "accountable",
      })
      .execute();
  });
  const pages = await pagesOver(childrenRoutes, {
    database,
    authority,
  });
  return { pages, children, authority };
}
