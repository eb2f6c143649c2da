import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { suite, test } from "node:test";
import { now } from "#kernel/london.ts";
import { sampleTest } from "#platform/sample-files.ts";
import {
  type EpisodeCells,
  episodes,
  headers,
  reviews,
  writeSet,
} from "#imports/ssda903/example-set.ts";
import { council } from "./council.ts";

type Council = Awaited<ReturnType<typeof council>>;

/** A moment between two imports, which no write can still change. */
async function moment(): Promise<string> {
  await pause(20);
  const between = now();
  await pause(20);
  return between;
}

/** Reviews, ages and care by the whole year, with the rows behind them, as known at a moment. */
async function known(
  { figure, obligations }: Council,
  year: number,
  at?: string,
) {
  const when = at ? ["--known-at", at] : [];
  const [from, to] = [`${year - 1}-04-01`, `${year}-03-31`];
  const figures = [];
  for (const key of ["cic-n", "cic-reviews-q"]) {
    const { knownAt: _at, ...asked } = await figure(
      key,
      from,
      to,
      "--by",
      "age band",
      "--rows",
      ...when,
    );
    figures.push(asked);
  }
  return { figures, owed: await obligations(...when) };
}

/** The children whose rows or obligations are not the same. */
function childrenBetween(
  one: Awaited<ReturnType<typeof known>>,
  other: typeof one,
): string[] {
  const lines = ({ figures, owed }: typeof one) =>
    new Map(
      [...figures.flatMap(({ rows = [] }) => rows), ...owed].map((row) => [
        JSON.stringify(row),
        row.child,
      ]),
    );
  const [before, after] = [lines(one), lines(other)];
  const differing = [...before, ...after].filter(
    ([line]) => before.has(line) !== after.has(line),
  );
  return [...new Set(differing.map(([, child]) => child))].toSorted();
}

/** First files, corrected files, first files again: each told as then known, whatever came after. */
async function assertCorrection(
  here: Council,
  year: number,
  {
    first,
    corrected,
    children,
  }: { first: string[]; corrected: string[]; children: string[] },
) {
  assert.ok((await here.take(...first)).ok);
  const original = await known(here, year);
  const before = await moment();
  const change = await here.take(...corrected);
  assert.deepEqual(
    [change.ok, change.children.new, change.children.changed],
    [true, 0, children.length],
  );
  const changed = await known(here, year);
  const between = await moment();
  assert.deepEqual(childrenBetween(original, changed), children);
  assert.notDeepEqual(changed.figures, original.figures);
  assert.deepEqual(await known(here, year, before), original);

  assert.deepEqual(
    (await here.take(...first)).children.changed,
    children.length,
  );
  assert.deepEqual(await known(here, year), original);
  assert.deepEqual(await known(here, year, between), changed);
  assert.deepEqual(await known(here, year, before), original);
  assert.equal((await here.rebuild()).changed, 0);
}

suite("a corrected return", () => {
  test("changes what is known now of those children alone, and never what was known", async () => {
    const care = (child: string): EpisodeCells => [
      child,
      "03/06/2024",
      "S",
      "C2",
    ];
    // Ten reviews: two fewer is a fifth, and no more than a correction may withdraw.
    const thrice = (child: string): [string, string][] => [
      [child, "20/06/2024"],
      [child, "19/09/2024"],
      [child, "18/03/2025"],
    ];
    const set = (more: Record<string, string[]>) =>
      writeSet({
        "episodes.csv": episodes(...["A1", "A2", "A3", "A4"].map(care)),
        "header.csv": headers("A1", "A2", "A3", "A4"),
        "reviews.csv": reviews(
          ...thrice("A1"),
          ["A2", "20/06/2024"],
          ["A2", "19/09/2024"],
          ...thrice("A3"),
          ["A4", "20/06/2024"],
          ["A4", "18/09/2024"],
        ),
        ...more,
      });
    const corrected = set({
      // A1 was born in 2007: in care, and another age.
      "header.csv": headers("A1", "A2", "A3", "A4").map((line) =>
        line.startsWith("A1") ? line.replace("2010", "2007") : line,
      ),
      // A2's first review was on 5 July, four days late; A4's second was none.
      "reviews.csv": reviews(
        ...thrice("A1"),
        ["A2", "05/07/2024"],
        ["A2", "19/09/2024"],
        ...thrice("A3"),
        ["A4", "20/06/2024"],
      ),
    });
    await assertCorrection(await council(), 2025, {
      first: [set({})],
      corrected: [corrected],
      children: ["A1", "A2", "A4"],
    });
  });

  sampleTest(
    "of the sector's children changes three of them",
    async (samples) => {
      const folder = join(samples, "ssda903/three-years");
      const first = readdirSync(folder)
        .filter((name) => name.startsWith("2017"))
        .map((name) => join(folder, name));
      const corrected = (table: string, change: (line: string) => string[]) =>
        readFileSync(join(folder, `2017-${table}.csv`), "utf8")
          .trim()
          .split(/\r?\n/)
          .flatMap(change);
      const set = writeSet({
        "episodes.csv": corrected("episodes", (line) => [line]),
        "header.csv": corrected("header", (line) => [
          line.replace(/^(640353,1,19.02).2004/, "$1/2001"),
        ]),
        "reviews.csv": corrected("reviews", (line) =>
          line.startsWith("185992,29/07/2009,01/12/2017")
            ? []
            : [
                line.replace(
                  /^(101362,12.02.2008),17.10.2017/,
                  "$1,01/07/2017",
                ),
              ],
        ),
      });
      await assertCorrection(await council(), 2018, {
        first,
        corrected: [set],
        children: ["101362", "185992", "640353"],
      });
    },
  );
});
