import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import { readable } from "#record/children/test-pages.ts";
import { amara, said } from "../test-practice.ts";

/** Amara, of whom nobody has said who may collect her; `say` fills the form, `page` is her Overview. */
async function asked() {
  const practice = await amara();
  const { browser } = practice.pages;
  const at = `/children/${practice.child}/collecting/new`;
  const say = async (more: Record<string, string>) => {
    const form = await browser.get(at);
    return browser.post(at, { ...said(form.text), ...more });
  };
  const page = async (query = "") =>
    readable((await browser.get(`/children/${practice.child}${query}`)).text);
  return { ...practice, browser, at, say, page };
}

suite("[J6] Who may collect the child, and who must not", () => {
  test("stands on the Overview with who said it and when; until then it says that nobody did", async () => {
    const { say, page } = await asked();
    assert.match(await page(), /Who may collect the child Not recorded Who must not Not recorded/); // prettier-ignore
    await say({ may: "Nan, 07700 900 123", mustNot: "Her father, by the court’s order" }); // prettier-ignore
    assert.match(await page(), /Who may collect the child Nan, 07700 900 123 Tess Ester, .* 20\d\d Who must not Her father, by the court’s order Tess Ester/); // prettier-ignore
  });

  test("one of the two is enough, none is sent back; a change is a version", async () => {
    const { say, page } = await asked();
    const empty = await say({});
    assert.equal(empty.status, 422);
    assert.match(readable(empty.text), /Enter who may collect the child, or who must not/); // prettier-ignore
    await say({ mustNot: "Her father" });
    const before = now();
    await say({ mustNot: "", may: "Her father, since Monday" });
    const words = await page();
    assert.match(words, /Who may collect the child Her father, since Monday/);
    assert.match(words, /Who must not Not recorded/);
    const then = await page(`?known-at=${encodeURIComponent(before)}`);
    assert.match(then, /Who may collect the child Not recorded Who must not Her father/); // prettier-ignore
  });

  test("of two who write at once neither is lost without a word", async () => {
    const { browser, at, say, page } = await asked();
    const mine = said((await browser.get(at)).text);
    await say({ may: "Nan" });
    const sent = await browser.post(at, { ...mine, may: "Aunt Ada" });
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /Somebody else wrote here meanwhile: “Nan”/); // prettier-ignore
    await browser.post(at, { ...said(sent.text), may: "Nan, and Aunt Ada" });
    assert.match(await page(), /Who may collect the child Nan, and Aunt Ada/);
  });
});
