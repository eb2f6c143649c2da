import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Fact } from "#record/facts.ts";
import { fact, lookedAfter, readOut, seen } from "../test-lives.ts";
import {
  childProtectionVisits,
  coreGroups,
  midwayReviews,
  reviewConferences,
} from "./child-protection-plan.ts";
import { lookedAfterVisits } from "./looked-after-visits.ts";

const plan = fact("child protection plan", "2026-01-05", { id: "plan" });
const conference = (on: Day) =>
  fact("conference", on, { conferenceKind: "review", plan: "plan" });

suite("core-group-first and core-group-next", () => {
  const group = (on: Day) => fact("core group", on, {});

  test("the first within ten working days of the conference, the next six weeks after it", () => {
    assert.deepEqual(
      readOut(coreGroups, [plan, group("2026-01-16")], "2026-02-01"),
      [
        "core-group-first due 2026-01-19: met",
        "core-group-next due 2026-02-27: running",
      ],
    );
  });

  test("a first that was missed gives way to the next after six weeks", () => {
    assert.deepEqual(readOut(coreGroups, [plan], "2026-03-03"), [
      "core-group-first due 2026-01-19: missed",
      "core-group-next due 2026-03-02: overdue",
    ]);
  });

  test("does not start from a census alone", () => {
    const returned = { ...plan, source: "cin-census" as const };
    assert.deepEqual(readOut(coreGroups, [returned], "2026-03-03"), []);
  });
});

suite("cp-visit", () => {
  test("every ten working days from the plan", () => {
    assert.deepEqual(
      readOut(childProtectionVisits, [plan, seen("2026-01-14")], "2026-01-20"),
      ["cp-visit due 2026-01-19: met", "cp-visit due 2026-01-28: running"],
    );
  });

  test("an attempt, or a visit by somebody else, meets nothing", () => {
    const attempt = fact("visit", "2026-01-14", { seen: false, byLeadOrDeputy: true }); // prettier-ignore
    const another = fact("visit", "2026-01-15", { seen: true, byLeadOrDeputy: false }); // prettier-ignore
    assert.deepEqual(
      readOut(childProtectionVisits, [plan, attempt, another], "2026-01-20"),
      ["cp-visit due 2026-01-19: overdue"],
    );
  });

  test("before birth a visit to the mother counts, an attempt does not", () => {
    const toMother = (on: Day, more = {}) =>
      fact("visit", on, { seen: false, byLeadOrDeputy: true, ...more });
    const on = (visit: Fact, child: { expected?: Day; born?: Day }) =>
      readOut(childProtectionVisits, [plan, visit], "2026-01-20", child)[0];
    const unborn = { expected: "2026-03-01" } as const;
    assert.equal(on(toMother("2026-01-14"), unborn), "cp-visit due 2026-01-19: met"); // prettier-ignore
    assert.equal(
      on(toMother("2026-01-14", { notSeenBecause: "nobody home" }), unborn),
      "cp-visit due 2026-01-19: overdue",
    );
    assert.equal(
      on(toMother("2026-01-14"), { born: "2026-01-14" }),
      "cp-visit due 2026-01-19: overdue",
    );
  });

  test("a plan for harm outside the home sets its own interval", () => {
    const own = fact("child protection plan", "2026-01-05", { visitEvery: 15 });
    assert.deepEqual(readOut(childProtectionVisits, [own], "2026-01-20"), [
      "cp-visit due 2026-01-26: running",
    ]);
  });

  test("one visit meets this clock and the looked-after visit of the same child", () => {
    const placed = fact("placement", "2026-01-09", { intendedToLast: false });
    assert.deepEqual(
      readOut(
        [childProtectionVisits, lookedAfterVisits],
        [plan, lookedAfter("2026-01-09"), placed, seen("2026-01-13")],
        "2026-01-14",
      ).slice(0, 2),
      ["cla-visit-first due 2026-01-16: met", "cp-visit due 2026-01-19: met"],
    );
  });
});

suite("rcpc-first and rcpc-next", () => {
  test("three months after the initial conference, then six", () => {
    assert.deepEqual(
      readOut(reviewConferences, [plan, conference("2026-04-01")], "2026-05-01"), // prettier-ignore
      ["rcpc-first due 2026-04-05: met", "rcpc-next due 2026-10-01: running"],
    );
  });

  test("a late first is late, and the next counts from it", () => {
    assert.deepEqual(
      readOut(reviewConferences, [plan, conference("2026-04-20")], "2026-05-01"), // prettier-ignore
      [
        "rcpc-first due 2026-04-05: met late",
        "rcpc-next due 2026-10-20: running",
      ],
    );
  });

  test("a plan that ends takes what is not due with it", () => {
    const ended = fact("child protection plan", "2026-01-05", { until: "2026-03-01" }); // prettier-ignore
    assert.deepEqual(readOut(reviewConferences, [ended], "2026-06-01"), [
      "rcpc-first due 2026-04-05: cancelled",
    ]);
  });

  test("a census counts from its plan and its own review dates", () => {
    const returned = fact("child protection plan", "2025-05-06", {
      id: "plan",
      source: "cin-census",
      coveredFrom: "2025-04-01",
      coveredTo: "2026-03-31",
    });
    const review = fact("conference", "2025-08-05", {
      conferenceKind: "review",
      plan: "plan",
      source: "cin-census",
    });
    assert.deepEqual(readOut(reviewConferences, [returned, review], "2026-03-31"), [
      "rcpc-first due 2025-08-06: met",
      "rcpc-next due 2026-02-05: overdue",
    ]); // prettier-ignore
  });
});

suite("cp-midway", () => {
  const midway = (on: Day) =>
    fact("oversight", on, { oversightKind: "mid-way review" });

  // From 5 January to 5 April are 90 days: half-way is 19 February (Thu). Ten working days
  // before it is 5 February, ten after it 5 March.
  test("half-way to the next conference or ten working days after it is in time, and till then it is not overdue", () => {
    const on = (day: Day) => readOut(midwayReviews, [plan, midway(day)], "2026-03-20"); // prettier-ignore
    assert.deepEqual(readOut(midwayReviews, [plan], "2026-03-05"), [
      "cp-midway due 2026-03-05: running",
    ]);
    assert.deepEqual(readOut(midwayReviews, [plan], "2026-03-06"), [
      "cp-midway due 2026-03-05: overdue",
    ]);
    assert.deepEqual(on("2026-02-19"), ["cp-midway due 2026-03-05: met"]);
    assert.deepEqual(on("2026-03-05"), ["cp-midway due 2026-03-05: met"]);
    assert.deepEqual(on("2026-03-06"), ["cp-midway due 2026-03-05: met late"]);
  });

  test("more than ten working days before half-way it is no mid-way review", () => {
    const on = (day: Day) => readOut(midwayReviews, [plan, midway(day)], "2026-03-20"); // prettier-ignore
    assert.deepEqual(on("2026-02-05"), ["cp-midway due 2026-03-05: met"]);
    assert.deepEqual(on("2026-02-04"), ["cp-midway due 2026-03-05: overdue"]);
  });

  test("starts again with each conference", () => {
    // From 1 April to 1 October are 183 days: half-way, rounded down, is 1 July; two weeks on, 15 July.
    assert.deepEqual(
      readOut(midwayReviews, [plan, conference("2026-04-01")], "2026-05-01"),
      ["cp-midway due 2026-03-05: missed", "cp-midway due 2026-07-15: running"],
    );
  });
});
