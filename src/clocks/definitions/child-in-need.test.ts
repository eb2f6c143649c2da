import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Source } from "#record/facts.ts";
import { fact, readOut, seen, supervised } from "../test-lives.ts";
import {
  childInNeedPlan,
  childInNeedReviews,
  childInNeedVisits,
  qualifiedOversight,
} from "./child-in-need.ts";

const assessed = (outcome?: string, source: Source = "record") =>
  fact("assessment", "2025-12-01", {
    ordinal: 1,
    authorised: "2026-01-05",
    source,
    ...(outcome ? { outcome } : {}),
  });
const inNeed = assessed("child in need plan");
const plan = (on: Day, until?: Day) =>
  fact("child in need plan", on, until ? { until } : {});

suite("cin-plan", () => {
  test("is due ten working days after an assessment that found the child in need", () => {
    assert.deepEqual(readOut(childInNeedPlan, [inNeed, plan("2026-01-20")], "2026-01-21"), [
      "cin-plan due 2026-01-19: met late",
    ]); // prettier-ignore
    assert.deepEqual(readOut(childInNeedPlan, [inNeed], "2026-02-01"), [
      "cin-plan due 2026-01-19: overdue",
    ]);
  });

  test("is met at once where the plan was first", () => {
    assert.deepEqual(readOut(childInNeedPlan, [plan("2026-01-05")], "2026-02-01"), [
      "cin-plan due 2026-01-19: met",
    ]); // prettier-ignore
  });

  test("is cancelled when a protection plan begins before", () => {
    const stepUp = fact("child protection plan", "2026-01-12", {});
    assert.deepEqual(readOut(childInNeedPlan, [inNeed, stepUp], "2026-02-01"), [
      "cin-plan due 2026-01-19: cancelled",
    ]);
  });

  test("from a census starts at an authorised assessment, unless protection or care began within ten working days", () => {
    const returned = assessed(undefined, "cin-census");
    assert.deepEqual(readOut(childInNeedPlan, [returned], "2026-01-10"), [
      "cin-plan due 2026-01-19: running",
    ]);
    const stepUp = fact("child protection plan", "2026-01-19", {});
    assert.deepEqual(readOut(childInNeedPlan, [returned, stepUp], "2026-02-01"), []); // prettier-ignore
  });
});

suite("a plan that already runs", () => {
  const running = plan("2025-12-15");

  test("is in place when an assessment finds the child in need: need began with the plan", () => {
    assert.deepEqual(readOut(childInNeedPlan, [running, inNeed], "2026-02-01"), [
      "cin-plan due 2025-12-31: met",
    ]); // prettier-ignore
  });

  test("is in place when a census assessment is authorised", () => {
    const returned = assessed(undefined, "cin-census");
    const census = { ...running, source: "cin-census" as const };
    assert.deepEqual(readOut(childInNeedPlan, [census, returned], "2026-02-01"), [
      "cin-plan due 2026-01-19: met",
    ]); // prettier-ignore
  });

  test("is not asked for again when protection ends", () => {
    const protection = fact("child protection plan", "2026-01-20", {
      until: "2026-03-02",
    });
    assert.deepEqual(readOut(childInNeedPlan, [running, protection], "2026-04-01"), [
      "cin-plan due 2025-12-31: met",
    ]); // prettier-ignore
  });
});

suite("cin-visit", () => {
  test("every 20 working days from when the child came to be in need, plan or not", () => {
    assert.deepEqual(readOut(childInNeedVisits, [inNeed, seen("2026-01-30")], "2026-02-01"), [
      "cin-visit due 2026-02-02: met",
      "cin-visit due 2026-02-27: running",
    ]); // prettier-ignore
  });

  test("an attempted visit meets nothing", () => {
    const attempt = fact("visit", "2026-01-30", { seen: false, byLeadOrDeputy: true }); // prettier-ignore
    assert.deepEqual(readOut(childInNeedVisits, [inNeed, attempt], "2026-02-03"), [
      "cin-visit due 2026-02-02: overdue",
    ]); // prettier-ignore
  });

  test("ends with the plan, or with a step up to protection", () => {
    assert.deepEqual(readOut(childInNeedVisits, [plan("2026-01-05", "2026-01-20")], "2026-03-01"), [
      "cin-visit due 2026-02-02: cancelled",
    ]); // prettier-ignore
    const stepUp = fact("child protection plan", "2026-02-10", {});
    assert.deepEqual(readOut(childInNeedVisits, [inNeed, stepUp], "2026-03-15"), [
      "cin-visit due 2026-02-02: missed",
    ]); // prettier-ignore
  });

  test("begins again when protection ends and the plan goes on", () => {
    const protection = fact("child protection plan", "2026-01-20", {
      until: "2026-03-02",
    });
    // 20 working days after Mon 2 March are Mon 30 March: Easter is later.
    assert.deepEqual(readOut(childInNeedVisits, [plan("2026-01-05"), protection], "2026-03-10"), [
      "cin-visit due 2026-02-02: cancelled",
      "cin-visit due 2026-03-30: running",
    ]); // prettier-ignore
  });

  test("is not asked while a protection plan already runs", () => {
    const protection = fact("child protection plan", "2025-12-20", {});
    assert.deepEqual(readOut(childInNeedVisits, [inNeed, protection], "2026-03-10"), []); // prettier-ignore
  });

  test("from a census plan runs only where the record holds visits of this child", () => {
    const returned = fact("child in need plan", "2026-01-05", { source: "cin-census" }); // prettier-ignore
    assert.deepEqual(readOut(childInNeedVisits, [returned], "2026-03-01"), []);
    assert.deepEqual(readOut(childInNeedVisits, [returned, seen("2026-01-12")], "2026-01-20"), [
      "cin-visit due 2026-02-09: running",
    ]); // prettier-ignore
  });
});

suite("cin-review-first and cin-review-next", () => {
  const review = (on: Day) => fact("review", on, { reviewKind: "child in need" }); // prettier-ignore

  test("six weeks after the plan, then three months after the last", () => {
    assert.deepEqual(readOut(childInNeedReviews, [plan("2026-01-05"), review("2026-02-16")], "2026-02-20"), [
      "cin-review-first due 2026-02-16: met",
      "cin-review-next due 2026-05-16: running",
    ]); // prettier-ignore
  });

  test("another kind of review meets nothing", () => {
    const other = fact("review", "2026-02-10", { reviewKind: "pathway" });
    assert.deepEqual(readOut(childInNeedReviews, [plan("2026-01-05"), other], "2026-02-20"), [
      "cin-review-first due 2026-02-16: overdue",
    ]); // prettier-ignore
  });

  test("a first that was never held is missed when the next falls due", () => {
    assert.deepEqual(readOut(childInNeedReviews, [plan("2026-01-05")], "2026-05-16"), [
      "cin-review-first due 2026-02-16: missed",
      "cin-review-next due 2026-05-16: running",
    ]); // prettier-ignore
  });
});

suite("cin-lead-qualified", () => {
  const leads = (registered: boolean) =>
    fact("allocation", "2026-01-05", {
      role: "working",
      registered,
      practitioner: "worker",
    });

  test("asks for oversight every 20 working days while an unregistered worker leads", () => {
    assert.deepEqual(readOut(qualifiedOversight, [inNeed, leads(false), supervised("2026-01-30")], "2026-02-01"), [
      "cin-lead-qualified due 2026-02-02: met",
      "cin-lead-qualified due 2026-02-27: running",
    ]); // prettier-ignore
  });

  test("is overdue without", () => {
    assert.deepEqual(readOut(qualifiedOversight, [inNeed, leads(false)], "2026-02-03"), [
      "cin-lead-qualified due 2026-02-02: overdue",
    ]); // prettier-ignore
  });

  test("is not asked where a registered worker leads, nor of a child not in need", () => {
    assert.deepEqual(readOut(qualifiedOversight, [inNeed, leads(true)], "2026-03-01"), []); // prettier-ignore
    assert.deepEqual(readOut(qualifiedOversight, [leads(false)], "2026-03-01"), []); // prettier-ignore
  });
});
