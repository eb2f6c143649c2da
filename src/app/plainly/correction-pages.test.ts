import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { suite, test } from "node:test";
import { importing, open } from "#imports/test-import-pages.ts";
import {
  type EpisodeCells,
  episodes,
  headers,
  reviews,
} from "#imports/ssda903/example-set.ts";
import { performanceRoutes } from "#indicators/pages/performance.routes.ts";
import { now } from "#kernel/london.ts";
import { readable } from "#record/children/test-pages.ts";
import { listeners } from "../modules.ts";

const care = (child: string): EpisodeCells => [child, "03/06/2024", "S", "C2"];
const lines = (rows: readonly string[]) => `${rows.join("\n")}\n`;
const four = ["A1", "A2", "A3", "A4"];

/** Ten reviews: one fewer is less than the fifth that a correction may withdraw. */
const first = {
  "episodes.csv": lines(episodes(...four.map(care))),
  "header.csv": lines(headers(...four)),
  "reviews.csv": lines(
    reviews(
      ...["A1", "A3"].flatMap((child): [string, string][] => [
        [child, "20/06/2024"],
        [child, "19/09/2024"],
        [child, "18/03/2025"],
      ]),
      ["A2", "20/06/2024"],
      ["A2", "19/09/2024"],
      ["A4", "20/06/2024"],
      ["A4", "18/09/2024"],
    ),
  ),
};

/** A1 was born in 2007; A2's first review was on 5 July, four days late; A4 had no second one. */
const corrected = {
  ...first,
  "header.csv": first["header.csv"].replace(
    "A1,M,02/05/2010",
    "A1,M,02/05/2007",
  ),
  "reviews.csv": first["reviews.csv"]
    .replace("A2,02/05/2010,20/06/2024", "A2,02/05/2010,05/07/2024")
    .replace("A4,02/05/2010,18/09/2024,PN1\n", ""),
};

/**
 * Each measure by its split, what its page says before and after, and how many of a child's rows changed.
 * A child's age goes with each of its rows, so all of A1's change.
 * In care on 31 March 2025: all four. Born on 2 May 2010 they are 14, A1 born in 2007 is 17.
 * Reviews due in the year: 1 July 2024 (20 working days from 3 June), three months after the first held, six
 * after the second. A1 and A3 had their first two in time; the third, due 19 March 2025, was held on the 18th. A2
 * had two in time, and none by 19 March: overdue. A4 the same, due 18 March. So 10 of 12 in time. Corrected, A2's
 * first is late and the second, due 5 October, was on time, the third due 19 March overdue still; A4's second, due
 * 20 September, was missed when the third fell due on 20 March 2025, and that is overdue. So 8 of 12.
 * A row is told by the day it was due: A2's second and A4's third are another row.
 * Reviews held: ten, in all of which the child took part; corrected nine.
 */
const measures = {
  "cic-n": {
    says: [/4 children were looked after/, /4 children were looked after/],
    ages: [/10 to 15 Figure 4/, /10 to 15 Figure 3 .*16 and 17 Figure 1/],
    changed: { A1: 1 },
  },
  "cic-reviews-q": {
    says: [
      /10 of 12 reviews due were in time/,
      /8 of 12 reviews due were in time/,
    ],
    ages: [
      /10 to 15 Figure 10 of 12/,
      /10 to 15 Figure 5 of 9 .*16 and 17 Figure 3 of 3/,
    ],
    changed: { A1: 3, A2: 3, A4: 3 },
  },
  "cic-participation": {
    says: [/10 of 10 reviews/, /9 of 9 reviews/],
    ages: [
      /10 to 15 Figure 10 of 10/,
      /10 to 15 Figure 6 of 6 .*16 and 17 Figure 3 of 3/,
    ],
    changed: { A1: 3, A2: 2, A4: 1 },
  },
} as const;

type Key = keyof typeof measures;
const keys = Object.keys(measures) as Key[];

/** A moment between two imports, which no write can still change. */
async function moment(): Promise<string> {
  await pause(20);
  const between = now();
  await pause(20);
  return between;
}

suite("a corrected return, on the pages", () => {
  test("changes the figures as now known by those children, shows which, and is undone by the first files", async () => {
    const pages = await open({
      routes: performanceRoutes,
      beforeCommit: listeners,
    });
    const page = async (key: Key, more: Record<string, string> = {}) => {
      const query = new URLSearchParams({
        from: "1/4/2024",
        to: "31/3/2025",
        by: "age band",
        show: "all",
        ...more,
      });
      const { text, status } = await pages.browser.get(
        `/performance/${key}?${query}`,
      );
      assert.equal(status, 200);
      return text;
    };
    /** What a page tells of the figure: its sentence, its split and its rows. */
    const told = async (key: Key, knownAt?: string) => {
      const text = await page(key, knownAt === undefined ? {} : { knownAt });
      const main = text.split("<main")[1]?.split('id="changed"')[0] ?? "";
      return readable(main);
    };
    const assertSays = async (which: 0 | 1, knownAt?: string) => {
      for (const key of keys) {
        const words = await told(key, knownAt);
        assert.match(words, measures[key].says[which], `${key} ${which}`);
        assert.match(words, measures[key].ages[which], `${key} ${which}`);
      }
    };

    await importing(pages, first);
    await assertSays(0);
    const before = await moment();
    await importing(pages, corrected);
    await assertSays(1);
    await assertSays(0, before);
    for (const key of keys) {
      const changed = (await page(key, { compare: before })).split('id="changed"')[1]; // prettier-ignore
      const names = [...(changed ?? "").matchAll(/Child (A\d)\s*<\/a/g)].map(
        ([, name]) => name ?? "",
      );
      const rows = Object.groupBy(names, (name) => name);
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(rows).map(([name, its]) => [name, its?.length]),
        ),
        measures[key].changed,
        key,
      );
    }
    const between = await moment();
    await importing(pages, first);
    await assertSays(0);
    await assertSays(1, between);
    await assertSays(0, before);
    for (const key of keys)
      assert.match(
        readable(await page(key, { compare: before })),
        /Nothing changed between/,
      );
  });
});
