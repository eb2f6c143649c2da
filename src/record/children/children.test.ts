import { exportFrom } from "../exports/test-exports.store.ts";
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { childrenRoutes } from "./child.routes.ts";
import { sixChildren } from "./test-children.store.ts";
import { pagesOver, readable } from "./test-pages.ts";

const database = await testDatabase();
const world = () => sixChildren(childrenRoutes);

suite("Lists of children", () => {
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

  test("children of another authority are in no list", async () => {
    await world();
    const { pages } = await world();
    const words = readable(
      (await pages.browser.get("/children?list=all")).text,
    );
    assert.match(words, /All children \(6\)/);
  });
});
