import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Source } from "#record/facts.ts";
import { fact, readOut, reviewed } from "../test-lives.ts";
import { inTouch, pathwayPlan, pathwayReviews } from "./leaving-care.ts";

const plan = (agreed?: Day, signed?: Day) =>
  fact("pathway plan", "2026-01-05", {
    ...(agreed ? { agreed } : {}),
    ...(signed ? { signed } : {}),
  });

suite("pathway-plan", () => {
  test("is due 20 working days after the needs were assessed, met when agreed and signed", () => {
    assert.deepEqual(readOut(pathwayPlan, [plan("2026-01-28", "2026-02-02")], "2026-02-03"), [
      "pathway-plan due 2026-02-02: met",
    ]); // prettier-ignore
  });

  test("is late when signed late", () => {
    assert.deepEqual(readOut(pathwayPlan, [plan("2026-01-28", "2026-02-03")], "2026-02-04"), [
      "pathway-plan due 2026-02-02: met late",
    ]); // prettier-ignore
  });

  test("agreed but never signed, it is overdue", () => {
    assert.deepEqual(readOut(pathwayPlan, [plan("2026-01-28")], "2026-02-03"), [
      "pathway-plan due 2026-02-02: overdue",
    ]);
  });
});

suite("pathway-review", () => {
  const agreed = plan("2026-01-28", "2026-01-28");

  test("every six months from the plan, then from the last", () => {
    const review = fact("review", "2026-07-20", { reviewKind: "pathway" });
    assert.deepEqual(readOut(pathwayReviews, [agreed, review], "2026-08-01"), [
      "pathway-review due 2026-07-28: met",
      "pathway-review due 2027-01-20: running",
    ]);
  });

  test("a looked-after review of the same young person reviews the plan too", () => {
    assert.deepEqual(readOut(pathwayReviews, [agreed, reviewed("2026-07-20")], "2026-07-21")[0], // prettier-ignore
      "pathway-review due 2026-07-28: met",
    ); // prettier-ignore
  });

  test("goes on after 18, until 25", () => {
    assert.deepEqual(readOut(pathwayReviews, [agreed], "2026-08-01", { born: "2008-03-01" }), [
      "pathway-review due 2026-07-28: overdue",
    ]); // prettier-ignore
    assert.deepEqual(readOut(pathwayReviews, [agreed], "2026-08-01", { born: "2001-03-01" }), [
      "pathway-review due 2026-07-28: cancelled",
    ]); // prettier-ignore
  });
});

suite("in-touch", () => {
  const status = (
    on: Day,
    words: string,
    until?: Day,
    source: Source = "record",
  ) =>
    // prettier-ignore
    fact("care leaver status", on, {
      status: words,
      acceptsService: true,
      source,
      ...(until ? { until } : {}),
    });
  const touch = (on: Day, twoWay = true) =>
    fact("in-touch contact", on, { twoWay });
  const leaver = status("2026-01-05", "former relevant");

  test("every eight weeks, by two-way contact", () => {
    assert.deepEqual(readOut(inTouch, [leaver, touch("2026-02-27")], "2026-03-01"), [
      "in-touch due 2026-03-02: met",
      "in-touch due 2026-04-24: running",
    ]); // prettier-ignore
  });

  test("a message nobody answered keeps no one in touch", () => {
    assert.deepEqual(readOut(inTouch, [leaver, touch("2026-02-27", false)], "2026-03-03"), [
      "in-touch due 2026-03-02: overdue",
    ]); // prettier-ignore
  });

  test("turning 18 changes the status and not the chain", () => {
    const facts = [
      status("2025-12-01", "relevant", "2026-01-04"),
      leaver,
      touch("2026-01-20"),
    ];
    assert.deepEqual(readOut(inTouch, facts, "2026-02-01", { born: "2008-01-05" }), [
      "in-touch due 2026-01-26: met",
      "in-touch due 2026-03-17: running",
    ]); // prettier-ignore
  });

  test("a return gives a status on a day, and no contacts: nothing starts from it", () => {
    const returned = status("2026-01-05", "former relevant", undefined, "ssda903"); // prettier-ignore
    assert.deepEqual(readOut(inTouch, [returned], "2026-06-01"), []);
  });
});
