import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { monthWords } from "#kernel/date-words.ts";
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import { monthOf } from "#kernel/year.ts";
import { indicators } from "#indicators/definitions.ts";
import { listKeys } from "#record/children/children-list.ts";
import { lastOctober, monthsBefore } from "#simulator/stories/when.ts";
import { setting, signedInAs } from "./test-borough.ts";
import {
  chosen,
  eventsOf,
  linksOf,
  tablesOf,
  words,
} from "./test-read-page.ts";

// One file for all that is asked of a large borough: it is invented once for each process, and that takes longest.

const director = await signedInAs("director");
// Whoever opens the invented borough finds every page full: no figure is missing, no list is empty.

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

// Each story is looked for as simulator/README.md says, word for word: a line of it is a way through the pages.

const readme = readFileSync(new URL("../simulator/README.md", import.meta.url), "utf8"); // prettier-ignore

/** The ways of a story: `Performance › “a link”; Search “words” › “a link” › Show “a choice”`. */
function waysTo(story: string): string[][] {
  const row = readme.split("\n").find((line) => line.startsWith(`| ${story} `));
  assert.ok(row, `no line for ${story}`);
  const way = row.split("|")[2] ?? "";
  return way.split(";").map((each) => each.split("›").map((step) => step.trim())); // prettier-ignore
}

type Seen = { text: string; location: string; status: number };
const october = lastOctober(setting);
const named = (month: Day) => monthWords(monthOf(month));

suite("A story planted on purpose is found by its way", () => {
  async function step(from: Seen | undefined, said: string): Promise<Seen> {
    if (said === "Performance") return director.get("/performance");
    const [, doing = "", what = ""] = /^(\w*) ?“(.+)”$/.exec(said) ?? [];
    if (doing === "Search") return director.post("/search", { words: what });
    assert.ok(from, said);
    const { text, location } = from;
    if (doing === "Month") return director.get(chosen(text, location, what === "last October" ? named(october) : what)); // prettier-ignore
    if (doing === "Show") return director.get(chosen(text, location, what));
    const link = linksOf(text).find((each) => each.text === what);
    assert.ok(link, `no link ${what} on ${location}`);
    return director.get(link.href);
  }

  async function walked(way: readonly string[]): Promise<Seen> {
    let seen: Seen | undefined;
    for (const each of way) {
      seen = await step(seen, each);
      assert.equal(seen.status, 200, `${each} at ${seen.location}`);
    }
    return seen!;
  }

  const found = (story: string) => Promise.all(waysTo(story).map(walked));
  const only = async (story: string) => (await found(story))[0]!;

  /** Month by month: how many were counted, out of how many. */
  function byMonth({ text }: Seen): Map<string, [number, number]> {
    const [, rows] = [...tablesOf(text)].find(([, [head]]) => head?.[0] === "Month") ?? []; // prettier-ignore
    return new Map(rows!.slice(1).map(([month, , counted, of]) => [month!, [Number(counted), Number(of)]])); // prettier-ignore
  }

  function shareIn(months: Map<string, [number, number]>, from: Day, to: Day) {
    let [counted, of] = [0, 0];
    for (let month = from; month <= to; month = addMonths(month, 1)) {
      counted += months.get(named(month))?.[0] ?? 0;
      of += months.get(named(month))?.[1] ?? 0;
    }
    return { share: counted / of, of };
  }

  test("visits of one team fall in October, when two workers have left", async () => {
    const seen = await only("Visits of one team fall in October, when two workers have left"); // prettier-ignore
    const shareOf = ({ text }: Seen, month: Day) => {
      const rows = tablesOf(text).get(`By team, in ${named(month)}`);
      const row = rows?.find(([team]) => team === "Safeguarding South");
      const [counted = 0, of = counted] = (row?.[2]?.match(/\d+/g) ?? []).map(Number); // prettier-ignore
      return counted / of;
    };
    const then = shareOf(seen, october);
    const september = addMonths(october, -1);
    const usual = shareOf(await step(seen, `“‹ ${named(september)}”`), september); // prettier-ignore
    assert.ok(then < usual - 0.15, `${then} in October, ${usual} in September`);
    assert.ok(tablesOf(seen.text).get(`By team, in ${named(october)}`)?.some(([team]) => team === "Not allocated")); // prettier-ignore
  });

  test("a dip in conferences leading to plans", async () => {
    const months = byMonth(await only("A dip in conferences leading to plans"));
    const dip = shareIn(months, monthsBefore(setting, 10), monthsBefore(setting, 8)); // prettier-ignore
    const usual = shareIn(months, monthsBefore(setting, 23), monthsBefore(setting, 11)); // prettier-ignore
    assert.ok(dip.of > 4, `${dip.of} held`);
    assert.ok(dip.share < usual.share - 0.1, `${dip.share} beside ${usual.share}`); // prettier-ignore
  });

  test("pre-proceedings drift past sixteen weeks", async () => {
    const months = byMonth(await only("Pre-proceedings drift past sixteen weeks")); // prettier-ignore
    const drifted = shareIn(months, monthsBefore(setting, 10), monthsBefore(setting, 6)); // prettier-ignore
    assert.ok(drifted.of > 0);
    assert.ok(drifted.share < 0.2, `${drifted.share} in time`);
  });

  test("a family is referred five times", async () => {
    const all = await found("A family referred five times");
    assert.equal(all.length, 2);
    const referred = [4, 11, 19, 26, 33].map((months) => addMonths(setting.until, -months)); // prettier-ignore
    for (const { text } of all) {
      const events = eventsOf(text);
      assert.equal(events.length, 5);
      events.forEach(({ on, said }, nth) => {
        assert.match(said, /^Referral/);
        // On that day, or the next that somebody works.
        assert.ok(referred[nth]! <= on && on <= addDays(referred[nth]!, 5), on);
      });
    }
  });

  test("a young person is not in touch, for all the attempts", async () => {
    const { text } = await only("A young person not in touch, for all the attempts"); // prettier-ignore
    const since = addMonths(setting.until, -7);
    const [lately, before] = [true, false].map((late) => eventsOf(text).filter(({ on }) => on > since === late)); // prettier-ignore
    assert.ok(lately!.length >= 8, `${lately!.length} attempts`);
    for (const { said } of lately!) assert.match(said, /^Tried to be in touch/);
    assert.ok(before!.some(({ said }) => said.startsWith("In touch")));
  });

  test("what was written of one child’s visits was copied to the other’s", async () => {
    const [one, other] = (await found("Siblings whose visit texts were copied")).map(
      ({ text }) => new Map(eventsOf(text).filter(({ said }) => said.startsWith("Visit: child seen")).map(({ on, said }) => [on, written(said)])),
    ); // prettier-ignore
    const both = [...one!.keys()].filter((on) => other!.has(on));
    assert.ok(both.length >= 5, `${both.length} visits to both`);
    for (const on of both) assert.equal(one!.get(on), other!.get(on));
  });
  const written = (said: string) => /Notes: (.*?) Recorded by/.exec(said)?.[1] ?? said; // prettier-ignore

  test("no words of a child are recorded for 90 days, though he was visited", async () => {
    const { text } = await only("A child with no words recorded for 90 days");
    const since = addDays(setting.until, -90);
    const isSeen = /^Visit: child seen/;
    const told = /“.+”|Observation:/;
    const events = eventsOf(text).filter(({ said }) => isSeen.test(said));
    const lately = events.filter(({ on }) => on >= since);
    assert.ok(lately.length >= 2, `${lately.length} visits`);
    for (const { said } of lately) assert.doesNotMatch(said, told);
    assert.ok(events.some(({ said }) => told.test(said)));
  });
});
