import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Obligation } from "./clock.ts";
import { explain } from "./explain.ts";

const conference: Obligation = {
  clock: "icpc-15",
  trigger: "discussion",
  due: "2026-06-22",
  triggered: "2026-06-01",
  began: "2026-06-01",
};

suite("what an obligation says of itself", () => {
  test("the trigger, the rule, the count and who answers", () => {
    assert.equal(
      explain(conference, "2026-06-10"),
      "Due Mon 22 Jun 2026: 15 working days after the strategy discussion of Mon 1 Jun 2026 that began the section 47 enquiry (the day itself is day 0; Working Together to Safeguard Children 2023, chapter 3). Answered by: child protection chair, and the team manager.",
    );
  });

  test("what met it, and whether in time", () => {
    const met = { ...conference, met: "2026-06-24", metLate: true } as const;
    assert.match(
      explain(met, "2026-07-01"),
      /Met late by the conference of Wed 24 Jun 2026\.$/,
    );
    assert.match(explain(met, "2026-06-23"), /overdue\.$/);
  });

  test("a later one of a chain counts from the event before it, or takes the place of one missed", () => {
    const later: Obligation = {
      clock: "cla-review-n",
      trigger: "period",
      triggered: "2025-01-06",
      began: "2025-05-02",
      due: "2025-11-02",
    };
    assert.match(
      explain(later, "2025-06-01"),
      /6 months after the review of Fri 2 May 2025/,
    );
    assert.match(
      explain({ ...later, began: "2025-11-02" }, "2025-12-01"),
      /the one before it was still unmet/,
    );
  });

  test("an interval of the plan’s own is named", () => {
    const visit: Obligation = {
      clock: "cp-visit",
      trigger: "plan",
      triggered: "2026-06-01",
      began: "2026-06-01",
      due: "2026-06-22",
      noted: "set by the plan: 15 working days",
    };
    assert.match(
      explain(visit, "2026-06-01"),
      /Due Mon 22 Jun 2026: 15 working days after the child protection plan began on Mon 1 Jun 2026/,
    );
  });
});
