import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { sampleTest } from "#platform/sample-files.ts";
import { areas } from "./areas.ts";
import { published } from "./published.ts";
import { readBenchmarks } from "./read-benchmarks.ts";

const of = (measure: string, area: string, year: number) =>
  published.find(
    (each) =>
      each.measure === measure && each.area === area && each.year === year,
  );

suite("Bundled published figures", () => {
  test("England in 2024, as published", () => {
    assert.equal(of("referral-rate", "England", 2024)?.value, 518.3);
    assert.equal(of("re-referral", "England", 2024)?.value, 0.224);
    assert.equal(of("cp-rate", "England", 2024)?.value, 41.6);
    assert.equal(of("cin-rate-dfe", "England", 2024)?.value, 332.9);
    // Held in 10 days 6,800 and in 11 to 15 days 50,780, of 72,250.
    assert.equal(of("icpc-15", "England", 2024)?.value, 57580 / 72250);
  });

  test("no figure is given twice, and every one of six years has its ten areas", () => {
    const keys = published.map((each) =>
      [each.measure, each.area, each.year].join(),
    );
    assert.equal(new Set(keys).size, keys.length);
    const regional = new Map<string, number>();
    for (const { measure } of published)
      regional.set(measure, (regional.get(measure) ?? 0) + 1);
    for (const [measure, count] of regional)
      assert.ok(count === 60 || count === 6, `${measure} ${count}`);
  });

  test("shares lie between 0 and 1", () => {
    for (const { unit, value } of published)
      assert.ok(value !== null && value > 0 && (unit !== "share" || value < 1));
  });
});

sampleTest("the bundled figures equal the Department's files", (samples) => {
  const folder = join(samples, "context-statistics");
  const bundled = new Set<string>(Object.values(areas));
  const theirs = globSync("*_2013_to_2024.csv", { cwd: folder })
    .concat(globSync("*_2014_to_2024.csv", { cwd: folder }))
    .map((file) => readBenchmarks(readFileSync(join(folder, file), "utf8")));
  assert.deepEqual(
    theirs.flatMap(({ problems }) => problems),
    [],
  );
  const inOrder = (figures: typeof published) =>
    figures.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  assert.deepEqual(
    inOrder(published),
    inOrder(
      theirs
        .flatMap(({ benchmarks }) => benchmarks)
        .filter(({ year, areaCode }) => year >= 2019 && bundled.has(areaCode)),
    ),
  );
});

const keyOf = (figure: (typeof published)[number]) =>
  [figure.measure, figure.areaCode, figure.year].join();
