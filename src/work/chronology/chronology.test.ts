import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** A visit of Friday 2 October 2026 is in the timeline; its link leads to the one box. */
async function visited() {
  const practice = await amara();
  const { pages, child } = practice;
  const { browser } = pages;
  const visits = `/children/${child}/visits`;
  const { text } = await browser.get(`${visits}/new`);
  const checked = await browser.post(`${visits}/new`, { ...said(text), ...wholeVisit }); // prettier-ignore
  await browser.post(`${visits}/check`, said(checked.text));
  const timeline = (await browser.get(visits)).text;
  const box = /href="([^"]*\/chronology\/events\/[^"]+)"/.exec(timeline)?.[1] ?? ""; // prettier-ignore
  const page = async (query = "") =>
    readable((await browser.get(`/children/${child}/chronology${query}`)).text);
  return { ...practice, browser, box, page };
}

const why = { why: "The first night Mum got up", theme: "family life" };

suite("A chronology", () => {
  test("holds what a worker chose, with why it matters, under its year, by their name", async () => {
    const { browser, box, page, child } = await visited();
    assert.match(await page(), /Nothing is in the chronology by this day/);
    await browser.get(box);
    await browser.post(box, why);
    const words = await page();
    assert.match(words, /Chronology \(1\) 2026 Fri 2 Oct 2026 Visit: child seen alone Family life and relationships: The first night Mum got up Tess Ester/); // prettier-ignore
    assert.doesNotMatch(words, /Allocated:/);
    const timeline = await browser.get(`/children/${child}/timeline`);
    assert.match(readable(timeline.text), /In the chronology/);
  });

  test("asks for a reason and a theme, and keeps what was typed", async () => {
    const { browser, box } = await visited();
    await browser.get(box);
    const sent = await browser.post(box, { why: "Kept words" });
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Select a theme/);
    assert.match(sent.text, /Kept words/);
  });

  test("sent twice is one entry; an edit is a version, and as then known the first words stand", async () => {
    const { browser, box, page } = await visited();
    await browser.get(box);
    await browser.post(box, why);
    await browser.post(box, why);
    assert.match(await page(), /Chronology \(1\)/);
    const before = now();
    await browser.post(box, { ...why, why: "The pattern of mornings changed" });
    assert.match(await page(), /The pattern of mornings changed/);
    const then = await page(`?known-at=${encodeURIComponent(before)}`);
    assert.match(then, /The first night Mum got up/);
    assert.doesNotMatch(then, /mornings changed/);
  });

  test("taken out, it is gone from now and still there as then known", async () => {
    const { browser, box, page } = await visited();
    await browser.get(box);
    await browser.post(box, why);
    const before = now();
    await browser.post(box, { do: "take out" });
    assert.match(await page(), /Chronology \(0\)/);
    assert.match(
      await page(`?known-at=${encodeURIComponent(before)}`),
      /Chronology \(1\)/,
    );
  });

  test("says when the record behind an entry was corrected after it", async () => {
    const { browser, box, page, child } = await visited();
    await browser.get(box);
    await browser.post(box, why);
    assert.doesNotMatch(await page(), /Source corrected/);
    const id = box.split("/").at(-1) ?? "";
    const at = `/children/${child}/visits/correction`;
    const form = await browser.get(`${at}/new?of=${id}`);
    const checked = await browser.post(`${at}/new`, { ...said(form.text), words: "Mum got up twice", do: "check" }); // prettier-ignore
    await browser.post(`${at}/check`, said(checked.text));
    assert.match(await page(), /Source corrected \w{3} \d/);
  });

  test("has a line for each half-year that says what its events say together", async () => {
    const { browser, box, page, child } = await visited();
    await browser.get(box);
    await browser.post(box, why);
    const at = `/children/${child}/chronology/half-years`;
    await browser.get(`${at}/2026-07-01`);
    await browser.post(`${at}/2026-07-01`, { pattern: "Mornings are calmer" });
    assert.match(
      await page(),
      /Pattern, July to December 2026: Mornings are calmer/,
    );
    for (const none of ["2026-06-01", "2026-07-02", "soon"])
      assert.equal((await browser.get(`${at}/${none}`)).status, 404, none);
  });

  test("takes no record of another child, and shows its own to nobody who may not open the child", async () => {
    const { box, child } = await visited();
    const other = await visited();
    const id = other.box.split("/").at(-1);
    const theirs = box.replace(/[^/]+$/, id ?? "");
    const { browser } = other;
    assert.equal((await browser.get(theirs)).status, 404);
    assert.equal((await browser.get(`/children/${child}/chronology`)).status, 404); // prettier-ignore
    const mixed = `/children/${other.child}/chronology/events/${box.split("/").at(-1)}`; // prettier-ignore
    assert.equal((await browser.get(mixed)).status, 404);
  });
});
