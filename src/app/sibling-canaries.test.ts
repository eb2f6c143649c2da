import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { said } from "#work/test-practice.ts";
import { siblings } from "#work/household/test-siblings.ts";
import { routes } from "./modules.ts";
import { crawl, everyRoute } from "./test-crawl.ts";
import { boxesIn, canaryWord } from "./test-everything-written.ts";
import { allOfChild } from "./test-of-one-child.ts";

type Fields = Record<string, string>;

/**
 * Two visits to the family by their own form: in the first every box is filled, each with a word of its own;
 * in the second Bo was not part of it. What was written where, by the child it belongs to; "all" for what is shared.
 */
async function written() {
  const family = await siblings(routes);
  const { pages, child, jay, bo, mum, folake } = family;
  const { browser } = pages;
  const worker = await family.worker("Folake Adeyemi", folake);
  pages.world.asker = worker;
  const place = `/children/${child}/household/visits`;
  const children = [child, jay, bo];
  const canaries = new Map<string, string[]>();
  let number = 0;
  const canary = (name: string) => {
    const whose = children.find((id) => name.startsWith(`children-${id}-`));
    const own = canaryWord(++number);
    canaries.set(whose ?? "all", [...(canaries.get(whose ?? "all") ?? []), own]); // prettier-ignore
    return own;
  };
  const ofEach = (part: string, text: string): Fields =>
    Object.fromEntries(children.map((id) => [`children-${id}-${part}`, text]));
  const record = async (fields: (markup: string) => Fields) => {
    const { text } = await browser.get(`${place}/new`);
    const sent = { ...said(text), visitedOn: "2/10/2026", do: "check" };
    const checked = await browser.post(`${place}/new`, { ...sent, ...fields(text) }); // prettier-ignore
    assert.match(checked.location, /check\?draft=/);
    const saved = await browser.post(`${place}/check`, said(checked.text));
    assert.match(saved.text, /in the record of each child/);
  };

  await record((markup) => {
    const asked = boxesIn(markup).filter((name) => !/(leftOutBecause)$/.test(name)); // prettier-ignore
    return {
      [`present-${mum}`]: "yes",
      ...ofEach("seen", "yes"),
      ...ofEach("alone", "not possible"),
      ...ofEach("bedroom", "yes"),
      ...ofEach("actions-0-due", "9/10/2026"),
      ...Object.fromEntries(asked.map((name) => [name, canary(name)])),
    };
  });
  await record(() => ({
    ...ofEach("seen", "yes"),
    ...ofEach("alone", "yes"),
    ...ofEach("bedroom", "yes"),
    [`children-${bo}-seen`]: "left out",
    [`children-${bo}-leftOutBecause`]: canary(`children-${bo}-leftOutBecause`),
  }));
  return { ...family, folakes: worker, canaries };
}

const family = await written();
const { pages, child, jay, bo, sol, folakes, canaries } = family;
const names = new Map([[child, "Amara"], [jay, "Jay"], [bo, "Bo"]]); // prettier-ignore
const wordsOf = (...ids: string[]) => ids.flatMap((id) => canaries.get(id) ?? []); // prettier-ignore

suite("What is written for one child of a sibling group", () => {
  test("[J3] was filled in everywhere: every box of each child and one that is shared", () => {
    // Not alone because, words, seen and heard, worries, going well, an action's what and who, for the manager.
    assert.equal(wordsOf(child).length, 8);
    // And how Jay communicated.
    assert.equal(wordsOf(jay).length, 9);
    // A baby has no words; and why Bo was left out of the second visit.
    assert.equal(wordsOf(bo).length, 8);
    assert.equal(wordsOf("all").length, 1);
  });

  for (const [id, name] of names)
    test(`[J3] is on the pages of ${name} when it is of ${name}, or shared, and never when it is another's`, async () => {
      pages.world.asker = folakes;
      const all = [...(await allOfChild(pages.browser, id)).values()].join("\n"); // prettier-ignore
      const others = [...names.keys()].filter((other) => other !== id);
      assert.deepEqual(found(wordsOf(...others), all), []);
      assert.deepEqual(found(wordsOf(id, "all"), all), wordsOf(id, "all"));
    });

  test("[J3] is on no page, list, search or file of somebody who works with one of them alone", async () => {
    const sols = await family.worker("Sol Marsh", sol);
    const may = new Set([...sols.may, "export.child_level", "children.list", "figures.read"] as const); // prettier-ignore
    pages.world.asker = { ...sols, may };
    const { browser } = pages;
    const own = everyRoute
      .map((at) => at.slice(4).replace(":childId", child))
      .filter((path) => !path.includes(":"));
    const crawled = [...(await crawl(browser, own, 40)).values()];
    assert.ok(crawled.length > 20);
    // Closed pages say that they are; the one for an emergency asks why, and tells nothing of whom.
    const closed = [];
    for (const path of own.filter((path) => path.includes(child)))
      closed.push((await browser.get(path.replace(child, jay))).text);
    const searched = [];
    for (const canary of wordsOf(jay, bo)) {
      await browser.get("/children");
      const { text } = await browser.post("/search", { words: canary });
      searched.push(text.replaceAll(`value="${canary}"`, "").replaceAll(`“${canary}”`, "")); // prettier-ignore
      assert.ok(!text.includes(`/children/${jay}`));
    }
    for (const canary of wordsOf(child)) {
      const { text } = await browser.post("/search", { words: canary });
      assert.match(text, new RegExp(`<mark>${canary}</mark>`, "i"));
    }
    const list = "/children.csv?list=all";
    await browser.get(list);
    const { location } = await browser.post(list, { reason: "To check the list of my children", as: "csv" }); // prettier-ignore
    const file = await browser.get(`${location}/file`);
    assert.equal(file.status, 200);
    const all = [...crawled, ...closed, ...searched, file.text].join("\n");
    assert.deepEqual(found(wordsOf(jay, bo), all), []);
    assert.deepEqual(found(wordsOf(child, "all"), all), wordsOf(child, "all"));
  });
});

const found = (canaries: readonly string[], text: string) =>
  canaries.filter((canary) => text.includes(canary));
