import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { spcOf } from "./judged-points.ts";

const months = (denominator: number) =>
  Array.from({ length: 24 }, (_, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    value: index < 20 ? 0 : 1,
    numerator: index < 20 ? 0 : denominator,
    denominator,
  }));

suite("Judging the months of a measure", () => {
  test("a share of three or four cases a month is not judged, however it leaps", () => {
    assert.equal(spcOf(months(4), "share").kind, "too few");
  });

  test("from five a month it is, and a count always is", () => {
    assert.equal(spcOf(months(5), "share").kind, "limits");
    assert.equal(spcOf(months(1), "count").kind, "limits");
  });
});
