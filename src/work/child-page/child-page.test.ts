import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { readable } from "#record/children/test-pages.ts";
import { childWorld } from "./test-child.store.ts";

suite("A child’s page", () => {
  test("says who the child is, how they stand, who answers and when they were last seen", async () => {
    const { open, pages, child } = await childWorld();
    const words = readable((await open()).text);
    assert.match(words, /Ana Featherstonehaugh-Cholmondeley/);
    assert.match(words, /Legal name Anastasia/);
    assert.match(words, /9 years, born 3 March 2017/);
    assert.match(words, /Child protection plan: neglect/);
    assert.match(
      words,
      /Who answers Petra Novak, North \(accountable registered social worker, since Mon 1 Jun 2026\)/,
    );
    assert.match(words, /Last seen Tue 14 Jul 2026, 2 days before/);
    assert.match(words, /Last seen alone Tue 9 Jun 2026, 37 days before/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [child]);
    assert.equal(pages.trail.at(-1)?.deed, "opened a child");
  });

  test("lists what is due in order of time, each with its rule and its state in words", async () => {
    const { open } = await childWorld();
    const { text } = await open();
    const due = readable(between(text, "What is due", "What happened"));
    assert.match(due, /Child protection plan visit|visit/i);
    assert.match(due, /10 working days after/);
    const days = [
      ...between(text, "What is due", "What happened")
        .split("<h3")[0]!
        .matchAll(/<time[^>]* datetime="([\d-]+)"/g),
    ].map(([, day = ""]) => day);
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.length > 0);
  });

  test("tells every fact with its source, newest first under its month", async () => {
    const { open } = await childWorld();
    const words = readable((await open()).text);
    const order = ["July 2026", "June 2026"].map((month) =>
      words.indexOf(month),
    );
    assert.ok(order[0]! > 0 && order[0]! < order[1]!);
    assert.match(words, /Visit: child seen alone/);
    assert.match(words, /Recorded by Tess Ester, /);
  });

  test("shows the child’s own words as a quotation, and nothing else so", async () => {
    const { open } = await childWorld();
    const { text } = await open();
    const quotes = [...text.matchAll(/app-quote__words">([^<]*)</g)].map(
      ([, words]) => words,
    );
    // First for somebody new, and again where it was said.
    const words = "“I like it when Biscuit sleeps on my bed.”";
    assert.deepEqual(quotes, [words, words]);
    assert.match(
      readable(text),
      /9 June 2026, home, seen alone, written down by Tess Ester/,
    );
  });

  test("one kind can be looked at alone, and the address keeps the dates", async () => {
    const { open } = await childWorld();
    const { text } = await open("?kind=visit&as-at=1/7/2026");
    const happened = readable(
      between(text, "What happened", "See this record at"),
    );
    assert.match(happened, /Visit: child seen alone/);
    assert.doesNotMatch(happened, /Allocated:/);
    assert.match(text, /name="as-at" value="1\/7\/2026"/);
  });

  test("as at an earlier day, what happened later is left out, and the page says so loudly", async () => {
    const { open } = await childWorld();
    const words = readable((await open("?as-at=2026-06-10")).text);
    assert.match(words, /You are looking at the past/);
    assert.match(words, /as at 10 June 2026/);
    assert.match(words, /Last seen Tue 9 Jun 2026/);
    assert.doesNotMatch(words, /14 Jul/);
    assert.match(words, /Back to now/);
  });

  test("as known before a correction, the record says what was believed then", async () => {
    const { open, correct } = await childWorld();
    const before = await correct();
    const now = await open();
    assert.match(readable(now.text), /Last seen alone Wed 10 Jun 2026/);
    assert.match(
      readable(now.text),
      /What was changed, and when .* 1 fact changed/,
    );
    assert.match(readable(now.text), /Changed Sun|Changed \w{3} /);
    const then = await open(`?known-at=${encodeURIComponent(before)}`);
    assert.match(readable(then.text), /You are looking at the past/);
    assert.match(readable(then.text), /Last seen alone Tue 9 Jun 2026/);
  });

  test("what was withdrawn is gone from now and still there as known before", async () => {
    const { open, withdraw } = await childWorld();
    const before = await withdraw();
    assert.doesNotMatch(readable((await open()).text), /Biscuit/);
    assert.match(readable((await open()).text), /1 withdrawn/);
    const then = await open(`?known-at=${encodeURIComponent(before)}`);
    assert.match(readable(then.text), /Biscuit/);
  });

  test("before the child was in the record, the page says so and leads back", async () => {
    const { open, pages, child } = await childWorld();
    const { text, status } = await open("?known-at=1/1/2020");
    assert.equal(status, 200);
    assert.match(readable(text), /This child was not in the record then/);
    assert.doesNotMatch(text, /Featherstonehaugh/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [child]);
  });

  test("a date that cannot be read comes back with what to do", async () => {
    const { open } = await childWorld();
    const { text, status } = await open("?as-at=31/2/2026&known-at=soon");
    assert.equal(status, 422);
    assert.match(readable(text), /There is a problem Enter a real date/);
    assert.match(text, /value="31\/2\/2026"/);
    assert.match(text, /value="soon"/);
  });

  test("a child that is not there, of another authority or misaddressed is not found", async () => {
    const { pages } = await childWorld();
    const { child } = await childWorld();
    for (const id of [newId(), child, "x"])
      assert.equal((await pages.browser.get(`/children/${id}`)).status, 404);
  });

  test("unborn, nameless, born on an unknown day, with fourteen brothers and sisters: nothing breaks", async () => {
    const { pages, worst } = await childWorld();
    const open = async (id: string) =>
      readable((await pages.browser.get(`/children/${id}`)).text);
    assert.match(await open(worst.unborn), /Unborn, expected 4 November 2026/);
    assert.match(await open(worst.unborn), /Last seen alone not born yet/);
    assert.match(await open(worst.unborn), /People \(14\)/);
    assert.match(
      await open(worst.undated),
      /Child N9.*Date of birth not known/,
    );
    assert.match(await open(worst.undated), /Nothing is due for this child/);
    assert.match(
      await open(worst.undated),
      /Who answers not in the data loaded/,
    );
    assert.match(await open(worst.undated), /Nothing had been recorded/);
  });
});

const between = (text: string, start: string, end: string) =>
  text.slice(text.indexOf(start), text.lastIndexOf(end));
