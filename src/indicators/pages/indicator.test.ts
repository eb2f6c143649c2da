import { exportFrom } from "#record/exports/test-exports.store.ts";
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readable } from "#record/children/test-pages.ts";
import { aprilVisits, figuresOf, protectedChild } from "./test-figures.ts";

const at = "/performance/cp-visit-due";

const childrenListed = (page: string) =>
  [
    ...(page.split('id="rows"')[1] ?? "")
      .split('id="changed"')[0]!
      .matchAll(/href="\/children\/([0-9a-f-]{36})"/g),
  ].map(([, id]) => id);

suite("A measure's own page", () => {
  test("the figure, the rows listed and the spreadsheet are the same rows", async () => {
    const { browser, trail } = await figuresOf(aprilVisits);
    for (const [show, rows, children] of [
      ["all", 6, "3 children"],
      ["counted", 3, "2 children"],
      ["not", 3, "2 children"],
      ["left-out", 1, "1 child"],
    ] as const) {
      const { text } = await browser.get(`${at}?show=${show}`);
      const listed = childrenListed(text);
      assert.equal(listed.length, rows, show);
      assert.deepEqual(
        new Set(trail.at(-1)?.shows),
        new Set(listed),
        "the trail names whom the page shows",
      );
      const count = rows === 1 ? "1 row" : `${rows} rows`;
      assert.ok(readable(text).includes(`${count} of ${children}`), show);
      const csv = await exportFrom(browser, `${at}/rows.csv?show=${show}`);
      assert.equal(csv.text.trim().split("\r\n").length, rows + 1, show);
    }
  });

  test("what was not in time is looked at first, with what became of it", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const words = readable((await browser.get(at)).text);
    assert.match(words, /In April 2024 3 of 6 .* in time/);
    assert.match(words, /3 were not: 1 late, 1 missed, 1 overdue/);
    assert.match(words, /In time \(3\).*Not in time \(3\).*Left out \(1\)/);
    assert.match(words, /Met late/);
    assert.match(words, /Thu 18 Apr 2024/);
  });

  test("every link of the page leads somewhere", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const seen = new Set<string>();
    const { text } = await browser.get(`${at}?by=age+band`);
    for (const [, href = ""] of text.matchAll(/href="(\/performance[^"]*)"/g)) {
      const path = href.replaceAll("&amp;", "&").split("#")[0] ?? "";
      if (seen.has(path)) continue;
      seen.add(path);
      const { status } = await browser.get(path);
      assert.equal(status, 200, path);
    }
    assert.ok(seen.size > 20);
  });

  test("rows are ordered by what the address says", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const dues = async (query: string) => {
      const { text } = await exportFrom(
        browser,
        `${at}/rows.csv?show=all&${query}`,
      );
      return [...text.matchAll(/,(2024-04-\d\d),/g)].map(([, day]) => day);
    };
    const ascending = await dues("sort=due_on");
    assert.deepEqual(ascending, ascending.toSorted());
    const descending = await dues("sort=due_on&order=descending");
    assert.equal(descending[0], "2024-04-18");
  });

  test("a split shows its parts, narrows the list to one, and says what it cannot give", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const split = readable((await browser.get(`${at}?by=age+band`)).text);
    assert.match(split, /10 to 15 3 of 6/);
    const one = await browser.get(`${at}?by=age+band&part=10+to+15&show=all`);
    assert.equal(childrenListed(one.text).length, 6);
    assert.match(one.text, /Children behind this\s+figure: 10 to 15/);
    const team = readable((await browser.get(`${at}?by=team`)).text);
    assert.match(team, /no allocations are in the data loaded/);
    const placed = readable(
      (await browser.get(`${at}?by=placement+type`)).text,
    );
    assert.match(placed, /cannot be given by placement type/);
  });

  test("what changed since another moment is listed, row by row, and the old figure still answers", async () => {
    const { browser, w, known } = await figuresOf(aprilVisits);
    const then = await known();
    const child = await protectedChild(w);
    await w.owed(child, "cp-visit", "2024-04-10");
    const query = new URLSearchParams({ compare: then });
    const { text, status } = await browser.get(`${at}?${query}`);
    assert.equal(status, 200);
    const changed = readable(text.split('id="changed"')[1] ?? "");
    assert.match(changed, /1 row changed between/);
    assert.match(changed, /Added/);
    const past = await browser.get(
      `${at}?${new URLSearchParams({ knownAt: then })}`,
    );
    assert.match(readable(past.text), /3 of 6/);
  });

  test("one month or any period may be asked about; what cannot be is named", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const march = readable((await browser.get(`${at}?month=2024-03`)).text);
    assert.match(march, /In March 2024 there were no/);
    const days = readable(
      (await browser.get(`${at}?from=1/4/2024&to=10/4/2024`)).text,
    );
    assert.match(days, /From 1 April 2024 to 10 April 2024 2 of 3/);
    for (const query of [
      "month=2024-13",
      "from=1/4/2024",
      "from=10/4/2024&to=1/4/2024",
      "from=1/5/2024&to=31/5/2024",
      "from=1/1/1901&to=1/2/1901",
      "from=1/1/2020&to=1/4/2024",
      "by=colour",
      "show=some",
      "definition=99",
      "compare=never",
      "by=age+band&part=nobody",
    ]) {
      const { status, text } = await browser.get(`${at}?${query}`);
      assert.equal(status, 422, query);
      assert.match(readable(text), /In April 2024 3 of 6/, query);
    }
  });

  test("the definition is there in words: counted, out of, left out, clocks, source", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const words = readable((await browser.get(at)).text);
    for (const said of [
      "What this measures",
      "Out of",
      "Left out, and shown beside",
      "within 10 working days",
      "Show the working",
    ])
      assert.ok(words.includes(said), said);
  });

  test("a key that never was gets the page that says so", async () => {
    const { browser } = await figuresOf();
    for (const path of ["", "/rows.csv", "/months.csv"])
      assert.equal(
        (await browser.get(`/performance/nothing${path}`)).status,
        404,
      );
  });

  test("the page is small, and nothing about a child is in an address", async () => {
    const { browser } = await figuresOf(aprilVisits);
    const { text } = await browser.get(`${at}?by=age+band&show=all`);
    assert.ok(gzipSync(text).length < 100_000);
    assert.doesNotMatch(text, / style=/);
    for (const [, href = ""] of text.matchAll(/href="([^"]*)"/g))
      assert.doesNotMatch(href, /Invented|L0\d{4}/);
  });
});
