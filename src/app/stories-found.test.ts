import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { monthWords } from "#kernel/date-words.ts";
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import { monthOf } from "#kernel/year.ts";
import { lastOctober, monthsBefore } from "#simulator/stories/when.ts";
import { setting, signedInAs } from "./test-borough.ts";
import { chosen, eventsOf, linksOf, tablesOf } from "./test-read-page.ts";

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
const browser = await signedInAs("director");
const october = lastOctober(setting);
const named = (month: Day) => monthWords(monthOf(month));

suite("A story planted on purpose is found by its way", () => {
  async function step(from: Seen | undefined, said: string): Promise<Seen> {
    if (said === "Performance") return browser.get("/performance");
    const [, doing = "", what = ""] = /^(\w*) ?“(.+)”$/.exec(said) ?? [];
    if (doing === "Search") return browser.post("/search", { words: what });
    assert.ok(from, said);
    const { text, location } = from;
    if (doing === "Month") return browser.get(chosen(text, location, what === "last October" ? named(october) : what)); // prettier-ignore
    if (doing === "Show") return browser.get(chosen(text, location, what));
    const link = linksOf(text).find((each) => each.text === what);
    assert.ok(link, `no link ${what} on ${location}`);
    return browser.get(link.href);
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
