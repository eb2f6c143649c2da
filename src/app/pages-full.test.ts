import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addDays, addMonths } from "#kernel/day.ts";
import { indicators } from "#indicators/definitions.ts";
import { listKeys } from "#record/children/children-list.ts";
import { setting, signedInAs } from "./test-borough.ts";
import { linksOf, tablesOf, words } from "./test-read-page.ts";

// Whoever opens the invented borough finds every page full: no figure is missing, no list is empty.

const director = await signedInAs("director");
const year = `from=${addDays(addMonths(setting.until, -12), 1)}&to=${setting.until}`;

/** What a page shows where there is nothing to show. */
const nothing = /class="app-nothing"|not in the data loaded/i;

const childrenOn = (markup: string) =>
  linksOf(markup).filter(({ href }) =>
    /^\/children\/[0-9a-f-]{36}$/.test(href),
  );

suite("In an invented borough", () => {
  test("every measure of the overview has been counted", async () => {
    const { text } = await director.get("/performance");
    const measures = [...tablesOf(text).values()].flat().filter(([, latest]) => latest?.startsWith("Latest ")); // prettier-ignore
    assert.equal(measures.length, indicators.length);
    assert.doesNotMatch(text, nothing);
    // In some months nothing of a seldom kind falls due.
    const counted = measures.filter(([, latest]) => /\d/.test(latest!));
    assert.ok(counted.length >= indicators.length - 3);
  });

  for (const { key, title, kind } of indicators)
    test(`“${title}” has a figure, and rows of children behind it`, async () => {
      const period = kind === "stock" ? "" : `${year}&`;
      const { status, text } = await director.get(`/performance/${key}?${period}show=all`); // prettier-ignore
      assert.equal(status, 200);
      const main = text.slice(text.indexOf("<main"));
      assert.doesNotMatch(
        main.split("Show the figures as a table")[0]!,
        nothing,
      );
      assert.ok(childrenOn(main).length > 0);
    });

  // Where everybody followed has a worker, as they should, one list is empty.
  for (const key of listKeys.filter((each) => each !== "not-allocated"))
    test(`the list of children “${key}” has some`, async () => {
      const { text } = await director.get(`/children?list=${key}`);
      assert.doesNotMatch(text, nothing);
      assert.ok(childrenOn(text).length > 0);
    });

  test("each page of a child is full for one on a protection plan or another", async () => {
    const { text } = await director.get("/children?list=on-a-plan");
    const some = childrenOn(text).slice(0, 12);
    for (const tab of [
      "",
      "/timeline",
      "/visits",
      "/oversight",
      "/meetings",
      "/people",
      "/household",
    ]) {
      // prettier-ignore
      let isFull = false;
      for (const { href } of some) {
        const { status, text: page } = await director.get(`${href}${tab}`);
        assert.equal(status, 200);
        isFull ||= !nothing.test(page);
        if (isFull) break;
      }
      assert.ok(isFull, `nobody’s ${tab || "overview"} is full`);
    }
  });

  test("a household shows a brother or sister, a home and a second one", async () => {
    const { text } = await director.get("/children?list=in-need");
    const told = new Set<string>();
    for (const { href } of childrenOn(text)) {
      const page = words((await director.get(`${href}/household`)).text);
      for (const what of ["sibling", "half sibling", "Second home", "With "])
        if (page.includes(what)) told.add(what);
      if (told.size === 4) return;
    }
    assert.fail(`only ${[...told].join(", ")}`);
  });

  for (const [role, address] of [
    ["social-worker", "/my-work"],
    ["team-manager", "/team"],
  ] as const)
    // prettier-ignore
    test(`the ${role} has children to work with on ${address}`, async () => {
      const worker = await signedInAs(role);
      const { status, text } = await worker.get(address);
      assert.equal(status, 200);
      assert.ok(childrenOn(text).length > 3);
      assert.match(words(text), /overdue/i);
    });
});
