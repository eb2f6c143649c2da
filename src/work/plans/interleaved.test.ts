import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { aimsEverKept } from "../test-practice.store.ts";
import { amara, said, wholePlan } from "../test-practice.ts";

/** All hundred in `npm run endure`. */
const edits = process.env["GOLDTHREAD_WHOLE"] === "1" ? 100 : 10;

type Browser = Awaited<ReturnType<typeof amara>>["pages"]["browser"];

/** Somebody at a browser: what they do next, and which words of the outcome they were last shown. */
type Editor = {
  name: string;
  browser: Browser;
  next: "open" | "look" | "record";
  fields: Record<string, string>;
  shown: string;
};

suite("One outcome, two browsers, steps in any order", () => {
  test("[security R1] what was saved is in the history, and nobody replaces words they were not shown", async () => {
    const { pages, child, world, another } = await amara();
    const place = `/children/${child}/plan`;
    const { browser } = pages;
    const begun = said((await browser.get(`${place}/new`)).text);
    const looked = await browser.post(`${place}/new`, {
      ...begun,
      ...wholePlan,
    });
    await browser.post(`${place}/check`, said(looked.text));

    const editors = [
      atTheStart("Folake", browser),
      atTheStart("Sol", await another()),
    ];
    const saved = [wholePlan["outcomes-0-different"]];
    const numbers = numbersFrom(1);
    let [told, written] = [0, 0];
    while (saved.length <= edits) {
      const editor = editors[numbers() < 0.5 ? 0 : 1]!;
      const { name } = editor;
      if (editor.next === "open") {
        const form = await editor.browser.get(`${place}/new`);
        editor.fields = said(form.text);
        editor.shown = editor.fields["outcomes-0-different"] ?? "";
        assert.equal(editor.shown, saved.at(-1));
        editor.fields["outcomes-0-different"] = `${name}’s ${++written}`;
        editor.next = "look";
        continue;
      }
      const words = editor.fields["outcomes-0-different"] ?? "";
      const sent = await editor.browser.post(
        editor.next === "look" ? `${place}/new` : `${place}/check`,
        { ...editor.fields, do: "check" },
      );
      if (sent.status === 422) {
        // The other was quicker: both texts are there, and this one puts them together.
        const [, theirs = ""] = /Somebody else wrote here meanwhile: “([^”]+)”/.exec(readable(sent.text)) ?? []; // prettier-ignore
        assert.equal(theirs, saved.at(-1));
        const form = said(sent.text);
        assert.equal(form["outcomes-0-different"], words);
        editor.shown = theirs;
        editor.fields = { ...form, "outcomes-0-different": `${name}’s ${++written} after ${firstOf(theirs)}` }; // prettier-ignore
        editor.next = "look";
        told++;
      } else if (editor.next === "look") {
        assert.equal(sent.status, 200);
        editor.next = "record";
        editor.fields = { ...said(sent.text), "outcomes-0-different": words };
      } else {
        assert.equal(sent.status, 200);
        assert.equal(editor.shown, saved.at(-1));
        saved.push(words);
        editor.next = "open";
      }
    }
    const kept = await world.read((db) => aimsEverKept(child, db));
    assert.deepEqual(kept, saved);
    // Steps that never crossed would have proved nothing.
    assert.ok(told >= edits / 5);
  });
});

const atTheStart = (name: string, browser: Browser): Editor => ({
  name,
  browser,
  next: "open",
  fields: {},
  shown: "",
});

/** Whose and which, without what it was written after. */
const firstOf = (words: string) => words.split(" after ")[0] ?? "";

/** The same order of steps every time (Park and Miller's generator). */
function numbersFrom(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
