import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bars } from "./bars.ts";
import { figureWords, valueWords } from "./figure-words.ts";
import { apart } from "./labels.ts";
import { labelled } from "./scales.ts";
import { smallMultiples } from "./small-multiples.ts";
import { spcChart } from "./spc-chart.ts";
import { sparkline } from "./sparkline.ts";

/** 2025-01 on: 8 and 9 of 10 in turn, one month without a figure. */
const points = Array.from({ length: 14 }, (_, index) => {
  const month = `202${5 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const numerator = index % 2 === 0 ? 80 : 90;
  return index === 5
    ? { month, value: undefined }
    : { month, value: numerator / 100, numerator, denominator: 100 };
});

const chart = (changes: Partial<Parameters<typeof spcChart>[0]> = {}) =>
  spcChart({
    id: "loans",
    title: "Most books come back in time",
    subtitle: "Loans ending in the month",
    unit: "share",
    direction: "higher",
    points,
    target: 0.7,
    benchmarks: [{ label: "England", year: "2024-25", value: 0.75 }],
    openAt: (month) => `/loans/${month}`,
    ...changes,
  }).toString();

suite("A chart of one measure", () => {
  test("says its finding first, and how it stands, in words", () => {
    const text = chart();
    assert.match(text, /<h2[^>]*>Most books come back in time<\/h2>/);
    assert.match(text, /Feb 2026: 90% \(90 of 100\)/);
    assert.match(text, /No significant change/);
  });

  test("can be heard", () => {
    const text = chart();
    assert.match(
      text,
      /role="img"\s+aria-labelledby="loans-title loans-words"/,
    );
    assert.match(text, /<title id="loans-title">/);
    assert.match(
      text,
      /<desc id="loans-words">\s*From Jan 2025 \(80%\) to Feb 2026 \(90%\)/,
    );
    assert.match(text, /1 month has no figure/);
  });

  test("leaves a gap where a month has no figure", () => {
    const line = /class="app-chart__line" d="([^"]+)"/.exec(chart())?.[1];
    // Two strokes: each begins with one M.
    assert.equal(line?.match(/M/g)?.length, 2);
  });

  test("labels its lines, target and benchmark with the year, directly", () => {
    const text = chart();
    for (const label of [
      "Mean 8",
      "Upper limit",
      "Lower limit",
      "Target 70%",
      "England 2024-25 75%",
    ])
      assert.ok(text.includes(label), label);
  });

  test("says when a limit lies beyond what is shown", () => {
    // Seven of 80 and six of 90: mean 84.6. Ranges: across the gap 80 to 80 is 0, the other
    // eleven are 10, so 110 / 12 = 9.17 and the limit is 84.6 + 2.66 × 9.17 = 109.0.
    const text = chart();
    assert.match(text, /Upper limit over 100%/);
    assert.equal(text.match(/class="app-chart__limit"/g)?.length, 1);
  });

  test("shows no limit below 0, which nothing counted can be", () => {
    // Fourteen months of 0 and 4 in turn: mean 2, ranges of 4, so the limits are 2 ± 10.6.
    const text = chart({
      unit: "count",
      points: points.map(({ month }, index) => ({
        month,
        value: (index % 2) * 4,
      })),
      benchmarks: [],
    });
    assert.match(text, /Upper limit 12\.6/);
    assert.doesNotMatch(text, /Lower limit/);
    assert.match(text, /Usually below 12\.6, 2 on average/);
  });

  test("tells of a place far off without flattening its own line", () => {
    const rates = points.map(({ month }, index) => ({
      month,
      value: 30 + (index % 2),
    }));
    const england = (value: number) => ({
      label: "England",
      year: "2024-25",
      value,
    });
    const text = chart({
      unit: "rate",
      points: rates,
      target: 32,
      benchmarks: [england(500)],
    });
    assert.match(
      text,
      /Too far off to draw beside this line:\s+England 2024-25: 500\./,
    );
    assert.doesNotMatch(text, /class="app-chart__benchmark"/);
    const near = chart({
      unit: "rate",
      points: rates,
      benchmarks: [england(60)],
    });
    assert.match(near, /class="app-chart__benchmark"/);
    assert.doesNotMatch(near, /Too far off/);
  });

  test("has the same figures in a table under it, each month a way in", () => {
    const text = chart();
    assert.match(text, /<details/);
    assert.equal(text.match(/<th scope="row"/g)?.length, 14);
    assert.match(text, /href="\/loans\/2026-02"/);
    assert.doesNotMatch(text, /href="\/loans\/2025-06"/);
  });

  test("draws a median and says so where there are too few months", () => {
    const text = chart({ points: points.slice(0, 5) });
    assert.match(text, /Too few to judge/);
    assert.match(text, /Median 80%/);
    assert.doesNotMatch(text, /Upper limit/);
  });

  test("survives having no figures at all", () =>
    assert.match(chart({ points: [] }), /no figures in this period/));

  test("has no style in its markup, which the pages' policy would refuse", () => {
    const all = [
      chart(),
      sparkline({
        id: "s",
        title: "S",
        unit: "count",
        direction: "lower",
        points,
      }),
      bars({ title: "B", unit: "share", bars: [{ name: "A", value: 0.5 }] }),
    ].join("");
    assert.doesNotMatch(all, /\sstyle=|NaN|Infinity|undefined/);
  });
});

suite("Around it", () => {
  test("small multiples keep the order given and outline a concern", () => {
    const falling = points.map((point, index) => ({
      month: point.month,
      value: index < 7 ? 90 : 60,
    }));
    const text = smallMultiples({
      id: "teams",
      unit: "count",
      direction: "higher",
      multiples: [
        { key: "a", name: "Ash", points },
        { key: "b", name: "Beech", points: falling },
      ],
    }).toString();
    assert.ok(text.indexOf("Ash") < text.indexOf("Beech"));
    assert.equal(text.match(/one--concern/g)?.length, 1);
  });

  test("bars stand largest first, and a dozen is the most", () => {
    const text = bars({
      title: "Shelves",
      unit: "count",
      bars: [
        { name: "Low", value: 1 },
        { name: "High", value: 4 },
      ],
    }).toString();
    assert.ok(text.indexOf("High") < text.indexOf("Low"));
    assert.match(text, /width="25"/);
    const many = Array.from({ length: 13 }, () => ({ name: "x", value: 1 }));
    assert.throws(
      () => bars({ title: "", unit: "count", bars: many }),
      RangeError,
    );
  });

  test("labels never cover one another, nor leave the picture", () => {
    const placed = apart(
      [
        { y: 50, text: "b" },
        { y: 48, text: "a" },
        { y: 99, text: "d" },
        { y: 98, text: "c" },
      ],
      10,
      0,
      100,
    );
    assert.deepEqual(
      placed.map(({ text, at }) => [text, at]),
      [
        ["a", 48],
        ["b", 58],
        ["c", 90],
        ["d", 100],
      ],
    );
  });

  test("months are labelled every third back from the last, or fewer when crowded", () => {
    const at = (count: number) =>
      Array.from({ length: count }, (_, index) => index).filter(
        labelled(count, 8),
      );
    assert.deepEqual(at(12), [2, 5, 8, 11]);
    assert.deepEqual(at(36), [5, 11, 17, 23, 29, 35]);
  });

  test("a share of few is said as counts, never as a percentage", () => {
    assert.equal(
      figureWords({ value: 0.75, numerator: 3, denominator: 4 }, "share"),
      "3 of 4",
    );
    assert.equal(
      figureWords({ value: 0.75, numerator: 15, denominator: 20 }, "share"),
      "75%",
    );
    assert.equal(figureWords({ value: undefined }, "share"), "no figure");
    assert.equal(valueWords(12.345, "rate"), "12.3");
    assert.equal(valueWords(1234, "count"), "1,234");
    assert.equal(valueWords(1, "days"), "1 day");
  });
});
