import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Facts } from "#record/facts.ts";
import { derive } from "../derive.ts";
import { fact, lifeWith, readOut } from "../test-lives.ts";
import {
  letterBeforeProceedings,
  preProceedingsIn16Weeks,
} from "./pre-proceedings.ts";

const outline = (more: Facts["pre-proceedings"] & { until?: Day } = {}) =>
  fact("pre-proceedings", "2026-01-05", more);

suite("plo-letter", () => {
  test("is due five working days after the gateway decision", () => {
    assert.deepEqual(readOut(letterBeforeProceedings, [outline({ letter: "2026-01-12" })], "2026-02-01"), [
      "plo-letter due 2026-01-12: met",
    ]); // prettier-ignore
  });

  test("is late a day later", () => {
    assert.deepEqual(readOut(letterBeforeProceedings, [outline({ letter: "2026-01-13" })], "2026-02-01"), [
      "plo-letter due 2026-01-12: met late",
    ]); // prettier-ignore
  });

  test("is cancelled when it all ended before", () => {
    assert.deepEqual(readOut(letterBeforeProceedings, [outline({ until: "2026-01-08" })], "2026-02-01"), [
      "plo-letter due 2026-01-12: cancelled",
    ]); // prettier-ignore
  });
});

suite("plo-16", () => {
  test("is due 16 weeks after the letter: 112 days after 12 January is 4 May, bank holiday or not", () => {
    assert.deepEqual(readOut(preProceedingsIn16Weeks, [outline({ letter: "2026-01-12", until: "2026-05-04" })], "2026-06-01"), [
      "plo-16 due 2026-05-04: met",
    ]); // prettier-ignore
  });

  test("an extension moves nothing and is written beside it", () => {
    const extended = outline({
      letter: "2026-01-12",
      extendedTo: "2026-06-01",
      extendedBecause: "expert’s report",
      until: "2026-05-20",
    });
    assert.deepEqual(readOut(preProceedingsIn16Weeks, [extended], "2026-06-01"), [
      "plo-16 due 2026-05-04: met late",
    ]); // prettier-ignore
    const [only] = derive([preProceedingsIn16Weeks], lifeWith([extended]), "2026-06-01").obligations; // prettier-ignore
    assert.equal(only?.noted, "extended to Mon 1 Jun 2026");
  });

  test("does not run before the letter", () => {
    assert.deepEqual(readOut(preProceedingsIn16Weeks, [outline()], "2026-06-01"), []); // prettier-ignore
  });
});
