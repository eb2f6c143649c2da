import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { childQuery } from "./standing.ts";

const usual = "2026-03-31" as Day;
const known = "2026-04-02T10:00:00Z";

suite("The way from a figure to a child", () => {
  test("asks nothing where the figure is the usual one", () =>
    assert.equal(childQuery({ asAt: usual, usual, known }), ""));

  test("keeps the day asked about", () =>
    assert.equal(
      childQuery({ asAt: "2025-09-30" as Day, usual, known }),
      "?as-at=2025-09-30",
    ));

  test("keeps the moment whose knowledge was asked for, unless it has not come yet", () => {
    assert.equal(
      childQuery({ asAt: usual, usual, known, knownAsked: known }),
      "?known-at=2026-04-02T10%3A00%3A00Z",
    );
    const tomorrow = "2026-04-03T10:00:00Z";
    assert.equal(
      childQuery({ asAt: usual, usual, known, knownAsked: tomorrow }),
      "",
    );
  });
});
