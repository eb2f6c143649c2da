import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Figure } from "./figure.ts";
import { sentence } from "./sentence.ts";

const reviews: Figure = {
  key: "cic-reviews-q",
  version: 1,
  kind: "timeliness",
  unit: "share",
  from: "2026-03-01",
  to: "2026-03-31",
  countedFrom: "2026-03-01",
  asAt: "2026-06-30",
  knownAt: null,
  dataLoaded: true,
  numerator: 48,
  denominator: 66,
  value: 48 / 66,
  excluded: {},
  otherwise: { "met late": 11, missed: 7 },
};

suite("A figure in words", () => {
  test("how many of how many, and what became of the others", () => {
    assert.equal(
      sentence(reviews),
      "In March 2026 48 of 66 reviews due were in time (73%). 18 were not: 11 late, 7 missed.",
    );
  });

  test("no percentage of fewer than twenty, and one is one", () => {
    assert.equal(
      sentence({
        ...reviews,
        numerator: 3,
        denominator: 4,
        otherwise: { overdue: 1 },
      }),
      "In March 2026 3 of 4 reviews due were in time. 1 was not: 1 overdue.",
    );
    assert.equal(
      sentence({ ...reviews, numerator: 1, denominator: 1, otherwise: {} }),
      "In March 2026 1 of 1 review due was in time.",
    );
  });

  test("never 100% of what is not all", () => {
    assert.match(
      sentence({
        ...reviews,
        numerator: 999,
        denominator: 1000,
        otherwise: { missed: 1 },
      }),
      /999 of 1,000 reviews due were in time \(99%\)/,
    );
  });

  test("nothing due, nothing loaded, no population", () => {
    assert.equal(
      sentence({
        ...reviews,
        numerator: 0,
        denominator: 0,
        value: null,
        otherwise: {},
      }),
      "In March 2026 there were no reviews due.",
    );
    assert.equal(
      sentence({
        ...reviews,
        numerator: null,
        denominator: null,
        value: null,
        dataLoaded: "not in the data loaded",
      }),
      "Not in the data loaded.",
    );
    assert.equal(
      sentence({
        ...reviews,
        key: "cp-rate",
        kind: "stock",
        unit: "rate",
        numerator: 40,
        denominator: null,
        value: null,
        otherwise: {},
        noValue: "population not set",
      }),
      "On 31 March 2026 40 children were on a protection plan; population not set.",
    );
  });

  test("a rate of a year, and a number on a day that the figure looks no further than", () => {
    assert.equal(
      sentence({
        ...reviews,
        key: "referral-rate",
        kind: "flow",
        unit: "rate",
        countedFrom: "2025-04-01",
        numerator: 200,
        denominator: 40000,
        value: 50,
        otherwise: {},
      }),
      "In the year to 31 March 2026 200 referrals were received: 50.0 for every 10,000 children.",
    );
    assert.equal(
      sentence({
        ...reviews,
        key: "cic-n",
        kind: "stock",
        unit: "count",
        asAt: "2026-03-15",
        numerator: 1,
        denominator: null,
        value: 1,
        otherwise: {},
      }),
      "On 15 March 2026 1 child was looked after.",
    );
  });
});
