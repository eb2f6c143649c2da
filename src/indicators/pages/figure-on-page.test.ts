import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { madeOf, shortFigure, whenWords } from "./figure-on-page.ts";
import { lastWholeMonth, wholeMonths } from "./months.ts";

const counts = (numerator: number, denominator: number | null) => ({
  numerator,
  denominator,
  value: denominator ? numerator / denominator : null,
  excluded: {},
  otherwise: {},
});

suite("Figures as pages show them", () => {
  test("few cases are counts, many a percentage with its counts beside it", () => {
    const few = { ...counts(3, 4), unit: "share" } as const;
    assert.equal(shortFigure(few), "3 of 4");
    assert.equal(madeOf(few, {}), undefined);
    const many = { ...counts(48, 66), unit: "share" } as const;
    assert.equal(shortFigure(many), "73%");
    assert.equal(madeOf(many, {}), "48 of 66");
  });

  test("a rate says how many of how many children; without a population it says that", () => {
    const rate = { ...counts(45, 9000), value: 50, unit: "rate" } as const;
    assert.equal(shortFigure(rate), "50");
    assert.equal(madeOf(rate, {}), "per 10,000: 45 of 9,000 children");
    const unset = { ...counts(45, null), unit: "rate" } as const;
    assert.match(madeOf(unset, {}) ?? "", /population not set/);
  });

  test("a month, a day of a stock and a period are each said as what they are", () => {
    const march = { from: "2026-03-01", to: "2026-03-31" } as const;
    const asAt = "2026-03-31";
    assert.equal(whenWords({ kind: "flow", ...march, asAt }), "in March 2026");
    assert.equal(
      whenWords({ kind: "stock", ...march, asAt: "2026-03-09" }),
      "on 9 March 2026",
    );
    assert.equal(
      whenWords({ kind: "flow", ...march, asAt: "2026-03-09" }),
      "in March 2026, up to 9 March 2026",
    );
    assert.equal(
      whenWords({ kind: "flow", from: "2026-01-01", to: march.to, asAt }),
      "from 1 January 2026 to 31 March 2026",
    );
  });

  test("a month still running is left out of a line of what happens, but not of what is so", () => {
    const months = [
      { to: "2026-02-28" },
      { to: "2026-03-31" },
      { to: "2026-04-30" },
    ] as const;
    const last = (
      kind: "flow" | "stock",
      asAt: `${number}-${number}-${number}`,
    ) => wholeMonths(months, { kind }, asAt).at(-1)?.to;
    assert.equal(last("flow", "2026-04-29"), "2026-03-31");
    assert.equal(last("flow", "2026-04-30"), "2026-04-30");
    assert.equal(last("stock", "2026-04-29"), "2026-04-30");
    assert.deepEqual(lastWholeMonth("2026-03-30"), {
      from: "2026-02-01",
      to: "2026-02-28",
    });
  });
});
