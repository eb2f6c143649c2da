import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import type { Fields } from "#platform/web/route.ts";
import { readable } from "#record/children/test-pages.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";

/** A visit of Friday 2 October 2026 is in the timeline; its link leads to the one box, which `send` fills. */
async function visited() {
  const practice = await amara();
  const { pages, child } = practice;
  const { browser } = pages;
  const visits = `/children/${child}/visits`;
  const { text } = await browser.get(`${visits}/new`);
  const checked = await browser.post(`${visits}/new`, { ...said(text), ...wholeVisit }); // prettier-ignore
  await browser.post(`${visits}/check`, said(checked.text));
  const timeline = (await browser.get(visits)).text;
  const box = /href="([^"]*\/chronology\/entry\/new\?of=[^"]+)"/.exec(timeline)?.[1] ?? ""; // prettier-ignore
  const send = async (more: Fields, to = box) => {
    const form = await browser.get(to);
    return browser.post(to.split("?")[0] ?? "", {
      ...said(form.text),
      ...more,
    });
  };
  const takeOut = (of = box.split("=")[1] ?? "") =>
    browser.post(`/children/${child}/chronology/taken-out`, { of });
  const page = async (query = "") =>
    readable((await browser.get(`/children/${child}/chronology${query}`)).text);
  return { ...practice, browser, box, send, takeOut, page };
}

const why = { why: "The first night Mum got up", theme: "family life" };

suite("A chronology", () => {
  test("holds what a worker chose, with why it matters, under its year, by their name", async () => {
    const { browser, send, page, child } = await visited();
    assert.match(await page(), /Nothing is in the chronology by this day/);
    const sent = await send(why);
    assert.equal(sent.location, `/children/${child}/chronology`);
    const words = await page();
    assert.match(words, /Chronology \(1\) 2026 Fri 2 Oct 2026 Visit: child seen alone Family life and relationships: The first night Mum got up Tess Ester/); // prettier-ignore
    assert.doesNotMatch(words, /Allocated:/);
    const timeline = await browser.get(`/children/${child}/timeline`);
    assert.match(readable(timeline.text), /In the chronology/);
  });

  test("[J7] the timeline is looked at by person and by significance as well as by kind, and no name is in an address", async () => {
    const { browser, send, child } = await visited();
    await send(why);
    const timeline = `/children/${child}/timeline`;
    const words = async (query: string) => {
      const text = readable((await browser.get(`${timeline}?${query}`)).text);
      return text.slice(text.indexOf("Show these"));
    };
    const { text } = await browser.get(timeline);
    assert.match(readable(text), /In the chronology \(1\) Not in the chronology \([1-9]/); // prettier-ignore
    const chosen = await words("significance=chosen");
    assert.match(chosen, /Visit: child seen alone/);
    assert.doesNotMatch(chosen, /Allocated/);
    const others = await words("significance=not+chosen");
    assert.doesNotMatch(others, /Visit: child seen alone/);
    assert.match(others, /Allocated/);

    const of = (name: string) => new RegExp(`<option value="([0-9a-f]{8})"[^>]*>${name} \\(`).exec(text)?.[1] ?? ""; // prettier-ignore
    const folakes = await words(`person=${of("Folake Adeyemi")}`);
    assert.match(folakes, /Allocated: .*Folake Adeyemi/);
    assert.doesNotMatch(folakes, /Child protection plan/);
    const both = await words(`person=${of("Tess Ester")}&significance=chosen&kind=visit`); // prettier-ignore
    assert.match(both, /Visit: child seen alone/);
    // What is asked goes along when the date changes; whoever is on no list did nothing.
    assert.match((await browser.get(`${timeline}?significance=chosen`)).text, /<input type="hidden" name="significance" value="chosen"/); // prettier-ignore
    assert.match(await words("person=9999"), /Nothing of what happened matches/); // prettier-ignore
  });

  test("asks for a reason and a theme, says of what, and keeps what was typed, also as a draft", async () => {
    const { browser, box, send } = await visited();
    assert.match(readable((await browser.get(box)).text), /Why this matters Fri 2 Oct 2026: Visit: child seen alone/); // prettier-ignore
    const sent = await send({ why: "Kept words" });
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Select a theme/);
    assert.match(sent.text, /Kept words/);
    const draft = /href="([^"]*chronology\/entry\/new\?draft=[^"]+)"/.exec((await browser.get("/my-work")).text); // prettier-ignore
    const again = await browser.get(draft?.[1] ?? "");
    assert.match(again.text, /Kept words/);
    assert.equal((await browser.post(box.split("?")[0] ?? "", { ...said(again.text), ...why })).status, 200); // prettier-ignore
  });

  test("sent twice is one entry; an edit is a version, and as then known the first words stand", async () => {
    const { browser, box, send, page } = await visited();
    const form = said((await browser.get(box)).text);
    const at = box.split("?")[0] ?? "";
    await browser.post(at, { ...form, ...why });
    await browser.post(at, { ...form, ...why });
    assert.match(await page(), /Chronology \(1\)/);
    const before = now();
    await send({ why: "The pattern of mornings changed" });
    assert.match(await page(), /Family life and relationships: The pattern of mornings changed/); // prettier-ignore
    const then = await page(`?known-at=${encodeURIComponent(before)}`);
    assert.match(then, /The first night Mum got up/);
    assert.doesNotMatch(then, /mornings changed/);
  });

  test("of two who edit at once, whoever saves last is shown the other's words", async () => {
    const { browser, box, send, page } = await visited();
    await send(why);
    const at = box.split("?")[0] ?? "";
    const mine = said((await browser.get(box)).text);
    await send({ why: "She slept" });
    const sent = await browser.post(at, { ...mine, why: "Mum got up" });
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Somebody else wrote here meanwhile: “She slept”/); // prettier-ignore
    await browser.post(at, { ...said(sent.text), why: "Mum got up, she slept" }); // prettier-ignore
    assert.match(await page(), /Mum got up, she slept/);
  });

  test("taken out, it is gone from now and still there as then known", async () => {
    const { send, takeOut, page } = await visited();
    await send(why);
    const before = now();
    await takeOut();
    assert.match(await page(), /Chronology \(0\)/);
    assert.match(
      await page(`?known-at=${encodeURIComponent(before)}`),
      /Chronology \(1\)/,
    );
  });

  test("says when the record behind an entry was corrected after it", async () => {
    const { browser, box, send, page, child } = await visited();
    await send(why);
    assert.doesNotMatch(await page(), /Source corrected/);
    const id = box.split("=").at(-1) ?? "";
    const at = `/children/${child}/visits/correction`;
    const form = await browser.get(`${at}/new?of=${id}`);
    const checked = await browser.post(`${at}/new`, { ...said(form.text), words: "Mum got up twice", do: "check" }); // prettier-ignore
    await browser.post(`${at}/check`, said(checked.text));
    assert.match(await page(), /Source corrected \w{3} \d/);
  });

  test("has a line for each half-year that says what its events say together", async () => {
    const { browser, send, page, child } = await visited();
    await send(why);
    const at = `/children/${child}/chronology/pattern/new`;
    assert.match((await browser.get(`/children/${child}/chronology`)).text, /chronology\/pattern\/new\?of=2026-07-01/); // prettier-ignore
    await send({ pattern: "Mornings are calmer" }, `${at}?of=2026-07-01`);
    const words = /Pattern, July to December 2026: Mornings are calmer/;
    assert.match(await page(), words);
    for (const none of ["2026-06-01", "2026-07-02", "soon", ""])
      assert.equal((await browser.get(`${at}?of=${none}`)).status, 404, none);
  });

  test("takes no record of another child, and shows its own to nobody who may not open the child", async () => {
    const { box, child } = await visited();
    const other = await visited();
    const { browser } = other;
    const place = (of: string, event: string) => `/children/${of}/chronology/entry/new?of=${event}`; // prettier-ignore
    const [here = "", there = ""] = [box, other.box].map((each) => each.split("=").at(-1)); // prettier-ignore
    assert.equal((await browser.get(place(child, there))).status, 404);
    assert.equal((await browser.get(`/children/${child}/chronology`)).status, 404); // prettier-ignore
    assert.equal((await browser.get(place(other.child, here))).status, 404);
    assert.equal((await other.takeOut("nothing")).status, 404);
  });
});
