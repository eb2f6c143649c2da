import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { childrenRoutes } from "#record/children/child.routes.ts";
import { sixChildren } from "#record/children/test-children.store.ts";
import { asking, readable } from "#record/children/test-pages.ts";
import { searchRoutes } from "./search.routes.ts";

const routes = [...childrenRoutes, ...searchRoutes];

suite("Finding a child", () => {
  test("a misspelt name finds the child, and no address holds the name", async () => {
    const { pages, children } = await sixChildren(routes);
    const found = await pages.browser.post("/search", {
      words: "persefone fetherstonhaugh",
    });
    assert.match(found.location, /^\/search\/[0-9a-f-]{36}$/);
    assert.match(readable(found.text), /1 child found/);
    assert.match(readable(found.text), /Name is close to these words/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [children.persephone]);
  });

  test("a number, its beginning and a date of birth find the child", async () => {
    const { pages } = await sixChildren(routes);
    const find = async (words: string) =>
      readable((await pages.browser.post("/search", { words })).text);
    assert.match(await find("n101"), /1 child found.*Child ID/);
    assert.match(
      await find("N10"),
      /6 children found.*Beginning of the child ID/,
    );
    assert.match(await find("3/3/2017"), /1 child found.*Born on this day/);
    assert.match(await find("A123456789012"), /1 child found.*UPN/);
  });

  test("what finds nobody says what to try, and keeps the words", async () => {
    const { pages } = await sixChildren(routes);
    const { text } = await pages.browser.post("/search", {
      words: "<b>Zzyzx</b>",
    });
    assert.match(readable(text), /Nothing found/);
    assert.match(text, /value="&lt;b&gt;Zzyzx&lt;\/b&gt;"/);
    assert.match(readable(text), /Try fewer words/);
  });

  test("somebody else's search is not given away", async () => {
    const { pages, authority } = await sixChildren(routes);
    const { location } = await pages.browser.post("/search", {
      words: "Persephone",
    });
    pages.world.asker = { ...asking(authority), id: "someone-else" };
    const other = await pages.browser.get(location);
    assert.equal(other.status, 404);
    assert.doesNotMatch(other.text, /Persephone/);
  });

  test("a child of another authority is found by nobody here", async () => {
    const theirs = await sixChildren(routes);
    const { pages } = await sixChildren(routes);
    const { text } = await pages.browser.post("/search", {
      words: "Persephone",
    });
    assert.match(readable(text), /1 child found/);
    assert.ok(!text.includes(theirs.children.persephone));
  });
});
