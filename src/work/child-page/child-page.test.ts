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
      /Accountable social worker Petra Novak, North, since Mon 1 Jun 2026; no oversight recorded/,
    );
    assert.match(words, /Last seen Tue 14 Jul 2026, 2 days before/);
    assert.match(words, /Last seen alone Tue 9 Jun 2026, 37 days before/);
    assert.deepEqual(pages.trail.at(-1)?.shows, [child]);
    assert.equal(pages.trail.at(-1)?.deed, "opened a child");
  });

  test("lists what is due in order of time, each with its rule and its state in words", async () => {
    const { open } = await childWorld();
    const { text } = await open();
    const due = readable(between(text, "What is due", "What was due before"));
    assert.match(due, /visit/i);
    assert.match(due, /10 working days after/);
    const days = [
      ...between(text, "What is due", "What was due before")
        .split("<h3")[0]!
        .matchAll(/<time[^>]* datetime="([\d-]+)"/g),
    ].map(([, day = ""]) => day);
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.length > 0);
  });

  test("tells every fact with its source, newest first under its month", async () => {
    const { open } = await childWorld();
    const words = readable((await open("/timeline")).text);
    const order = ["July 2026", "June 2026"].map((month) =>
      words.indexOf(month),
    );
    assert.ok(order[0]! > 0 && order[0]! < order[1]!);
    assert.match(words, /Visit: child seen alone/);
    assert.match(words, /Recorded by Tess Ester, /);
  });

  test("shows the child’s own words as a quotation, and nothing else so", async () => {
    const { open } = await childWorld();
    const words = "“I like it when Biscuit sleeps on my bed.”";
    // First for somebody new, and again where it was said.
    for (const page of ["", "/timeline", "/visits"]) {
      const { text } = await open(page);
      const quotes = [...text.matchAll(/app-quote__words">([^<]*)</g)].map(
        ([, words]) => words,
      );
      assert.deepEqual(quotes, [words], page);
    }
    assert.match(
      readable((await open("/timeline")).text),
      /9 June 2026, home, seen alone, written down by Tess Ester/,
    );
  });

  test("one kind can be looked at alone, and the address keeps the dates", async () => {
    const { open } = await childWorld();
    const { text } = await open("/timeline?kind=visit&as-at=1/7/2026");
    const happened = readable(between(text, "What happened", "</main>"));
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
    const timeline = readable((await open("/timeline")).text);
    assert.match(timeline, /What was changed, and when .* 1 fact changed/);
    assert.match(timeline, /Changed \w{3} /);
    const then = await open(`?known-at=${encodeURIComponent(before)}`);
    assert.match(readable(then.text), /You are looking at the past/);
    assert.match(readable(then.text), /Last seen alone Tue 9 Jun 2026/);
  });

  test("what was withdrawn is gone from now and still there as known before", async () => {
    const { open, withdraw } = await childWorld();
    const before = await withdraw();
    assert.doesNotMatch(readable((await open()).text), /Biscuit/);
    assert.match(readable((await open("/timeline")).text), /1 withdrawn/);
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
      for (const page of every)
        assert.equal((await pages.browser.get(`/children/${id}${page}`)).status, 404); // prettier-ignore
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
      /Accountable social worker not in the data loaded/,
    );
    assert.match(await open(worst.undated), /Nothing had been recorded/);
  });
});

const between = (text: string, start: string, end: string) =>
  text.slice(text.indexOf(start), text.lastIndexOf(end));

/** Every page of a child served here, by what its address adds. */
const every = ["", "/timeline", "/visits", "/oversight", "/meetings", "/people"]; // prettier-ignore

suite("The pages of a child", () => {
  test("have one frame: the same banner, the same ways on, the dates asked about kept between them", async () => {
    const { open } = await childWorld();
    const asked = "?as-at=2026-06-10";
    const [first, ...rest] = await Promise.all(
      every.map(async (page) => (await open(`${page}${asked}`)).text),
    );
    const bannerOf = (text = "") =>
      readable(
        /<div class="app-child-banner">[\s\S]*?<\/dl>/.exec(text)?.[0] ?? "",
      );
    assert.match(
      bannerOf(first),
      /Last seen alone Tue 9 Jun 2026, 1 day before/,
    );
    for (const text of rest) {
      assert.equal(bannerOf(text), bannerOf(first));
      assert.match(text, /You are looking at the past/);
      assert.match(text, /\/visits\?as-at=2026-06-10"/);
    }
  });

  test("each leave their own line in the access trail", async () => {
    const { open, pages } = await childWorld();
    const deeds = new Set<string | undefined>();
    for (const page of every) {
      await open(page);
      deeds.add(pages.trail.at(-1)?.deed);
    }
    assert.equal(deeds.size, every.length);
  });

  test("show one kind of record alone, and say what will stand there when there is none", async () => {
    const { open } = await childWorld();
    const visits = readable((await open("/visits")).text);
    assert.match(visits, /Visits and direct work \(2\).*July 2026.*June 2026/);
    assert.doesNotMatch(visits, /Allocated:/);
    assert.match(
      readable((await open("/oversight")).text),
      /No oversight is recorded by this day/,
    );
    assert.match(
      readable((await open("/meetings")).text),
      /No meeting is recorded by this day/,
    );
    assert.match(
      readable((await open("/visits?as-at=2026-06-10")).text),
      /Visits and direct work \(1\)/,
    );
  });

  test("of the timeline only the days asked for are shown; a day that is none says so", async () => {
    const { open } = await childWorld();
    const page = async (query: string) => {
      const { text, status } = await open(`/timeline?${query}`);
      return {
        status,
        words: readable(between(text, "What happened", "</main>")),
      };
    };
    const june = await page("from=5/6/2026&to=30/6/2026");
    assert.match(june.words, /Visit: child seen alone/);
    assert.doesNotMatch(june.words, /July 2026|Allocated:/);
    assert.match(
      (await page("to=1/1/2020")).words,
      /Nothing of what happened matches/,
    );
    const wrong = await page("from=31/2/2026");
    assert.equal(wrong.status, 422);
    assert.match(wrong.words, /Enter a real date/);
  });

  test("what nobody has recorded is said to be so to whoever must act at night", async () => {
    const { open } = await childWorld();
    const words = readable((await open()).text);
    assert.match(words, /Who may collect the child Not recorded/);
    assert.match(words, /Next date .*visit/i);
    assert.match(words, /Who to call Petra Novak, North/);
  });

  test("people are drawn and told: fourteen brothers and sisters, each by a link", async () => {
    const { pages, worst } = await childWorld();
    const { text } = await pages.browser.get(
      `/children/${worst.unborn}/people`,
    );
    assert.equal(text.match(/class="app-network__child"/g)?.length, 15);
    assert.equal(text.match(/<th scope="row"/g)?.length, 14);
    assert.match(text, /14 people/);
    assert.doesNotMatch(text, / style="/);
  });
});
