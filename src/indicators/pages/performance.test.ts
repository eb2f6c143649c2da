import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { indicators } from "../definitions.ts";
import { aprilVisits, figuresOf } from "./test-figures.ts";

/** The measure's row of the overview, as a person reads it. */
function rowOf(page: string, title: string): string {
  const rows = page.split("<tr ").map((row) => readable(`<tr ${row}`));
  return rows.find((row) => row.includes(title)) ?? "";
}

suite("Performance overview", () => {
  test("each measure shows its latest figure, few cases as counts, and opens to its rows", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const { status, text } = await browser.get("/performance");
    assert.equal(status, 200);
    const title = indicators.find(({ key }) => key === "cp-visit-due")?.title;
    assert.match(rowOf(text, title ?? "?"), /3 of 6/);
    assert.doesNotMatch(rowOf(text, title ?? "?"), /50%/);
    assert.match(text, /href="\/performance\/cp-visit-due\?show=counted#rows"/);
    const words = readable(text);
    assert.match(
      words,
      /As at 30 April 2024, the last day the data cover; as known now\./,
    );
  });

  test("a measure whose facts were never loaded says so and what would give it, never 0", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const words = readable((await browser.get("/performance")).text);
    assert.match(
      words,
      /Not in the data loaded\. It needs .*contacts at the front door/,
    );
  });

  test("an authority with nothing loaded gets the page, without a figure", async () => {
    const { browser } = await figuresOf();
    const { status, text } = await browser.get("/performance");
    assert.equal(status, 200);
    assert.match(readable(text), /No figures yet: nothing has been loaded/);
    for (const { title } of indicators)
      assert.ok(readable(text).includes(title));
    for (const { key } of indicators) {
      const page = await browser.get(`/performance/${key}`);
      assert.equal(page.status, 200, key);
      assert.match(readable(page.text), /no figure/i);
    }
  });

  test("the past is said loudly, with the way back to now, and shows what was known then", async () => {
    const { browser, w, known } = await figuresOf(aprilVisits);
    const then = await known();
    const child = await w.child();
    await w.owed(child, "cp-visit", "2024-04-05");
    const now = await browser.get("/performance");
    assert.match(rowOf(now.text, "rotection visits"), /3 of 7/);
    const past = await browser.get(
      `/performance?${new URLSearchParams({ knownAt: then })}`,
    );
    assert.match(rowOf(past.text, "rotection visits"), /3 of 6/);
    assert.match(readable(past.text), /You are looking at the past/);
    assert.match(past.text, /href="\/performance"\s*>Back to now</);
    const earlier = await browser.get("/performance?asAt=31/3/2024");
    assert.match(readable(earlier.text), /As at 31 March 2024; as known now/);
    assert.doesNotMatch(rowOf(earlier.text, "rotection visits"), /3 of/);
  });

  test("a date that cannot be is named, and the usual is shown", async () => {
    const { browser } = await figuresOf(aprilVisits);
    for (const query of [
      "asAt=31/2/2024",
      "asAt=1/5/2024",
      "asAt=1900-01-01",
      "knownAt=yesterday",
      "knownAt=2024-02-30T10:00:00Z",
      "knownAt=2024-01-01T10:00:00%2B99:00",
      "knownAt=-infinity",
    ]) {
      const { status, text } = await browser.get(`/performance?${query}`);
      assert.equal(status, 422, query);
      assert.match(rowOf(text, "rotection visits"), /3 of 6/, query);
      assert.match(readable(text), /Enter |must be/, query);
    }
  });

  test("the table goes to a spreadsheet with unrounded values and the two dates", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const { text } = await browser.get("/performance.csv");
    const lines = text.trim().split("\r\n");
    assert.equal(lines.length, indicators.length + 1);
    const line = lines.find((each) => each.includes(",cp-visit-due,"));
    assert.match(line ?? "", /,share,2024-04-01,2024-04-30,0\.5,3,6,/);
    assert.match(line ?? "", /,2024-04-30,\d{4}-\d\d-\d\d/);
  });
});
