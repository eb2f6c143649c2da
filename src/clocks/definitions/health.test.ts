import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { fact, lookedAfter, readOut } from "../test-lives.ts";
import { initialEducationPlan } from "./education.ts";
import { initialHealthAssessment, reviewHealthAssessments } from "./health.ts";

const inCare = lookedAfter("2026-01-05");
const assessed = (
  on: Day,
  kind: "initial" | "review" = "initial",
  held = true,
) =>
  // prettier-ignore
  fact("health assessment", on, { assessmentKind: kind, held });

suite("iha", () => {
  test("is due 20 working days after care began and met when the assessment took place", () => {
    assert.deepEqual(readOut(initialHealthAssessment, [inCare, assessed("2026-02-02")], "2026-02-03"), [
      "iha due 2026-02-02: met",
    ]); // prettier-ignore
    assert.deepEqual(readOut(initialHealthAssessment, [inCare, assessed("2026-02-10")], "2026-02-11"), [
      "iha due 2026-02-02: met late",
    ]); // prettier-ignore
  });

  test("a refusal does not meet it", () => {
    assert.deepEqual(readOut(initialHealthAssessment, [inCare, assessed("2026-01-20", "initial", false)], "2026-02-03"), [
      "iha due 2026-02-02: overdue",
    ]); // prettier-ignore
  });

  test("ends with care", () => {
    const home = lookedAfter("2026-01-05", { until: "2026-01-15" });
    assert.deepEqual(readOut(initialHealthAssessment, [home], "2026-02-03"), [
      "iha due 2026-02-02: cancelled",
    ]);
  });

  test("does not start where the beginning of care is not known, nor from a return alone", () => {
    const unseen = lookedAfter("2026-01-05", { startKnown: false });
    const returned = lookedAfter("2026-01-05", { source: "ssda903" });
    assert.deepEqual(readOut(initialHealthAssessment, [unseen], "2026-03-01"), []); // prettier-ignore
    assert.deepEqual(readOut(initialHealthAssessment, [returned], "2026-03-01"), []); // prettier-ignore
  });
});

suite("rha-u5 and rha-5plus", () => {
  const facts = [inCare, assessed("2026-01-20")];

  test("under five: six months after the last", () => {
    assert.deepEqual(readOut(reviewHealthAssessments, facts, "2026-02-01", { born: "2023-05-01" }), [
      "rha-u5 due 2026-07-20: running",
    ]); // prettier-ignore
  });

  test("five and over: twelve months after the last", () => {
    assert.deepEqual(readOut(reviewHealthAssessments, facts, "2026-02-01", { born: "2015-05-01" }), [
      "rha-5plus due 2027-01-20: running",
    ]); // prettier-ignore
  });

  test("a child who will be five within the six months has twelve", () => {
    assert.deepEqual(readOut(reviewHealthAssessments, facts, "2026-02-01", { born: "2021-06-01" }), [
      "rha-5plus due 2027-01-20: running",
    ]); // prettier-ignore
  });

  test("without any assessment there is nothing to review", () => {
    assert.deepEqual(readOut(reviewHealthAssessments, [inCare], "2026-09-01", { born: "2023-05-01" }), []); // prettier-ignore
  });
});

suite("pep-initial", () => {
  const begun = (on: Day) => fact("personal education plan", on, {});

  test("is due ten working days after care began and met when the plan was begun", () => {
    assert.deepEqual(readOut(initialEducationPlan, [inCare, begun("2026-01-19")], "2026-02-01"), [
      "pep-initial due 2026-01-19: met",
    ]); // prettier-ignore
  });

  test("is late a day later, overdue without", () => {
    assert.deepEqual(readOut(initialEducationPlan, [inCare, begun("2026-01-20")], "2026-02-01"), [
      "pep-initial due 2026-01-19: met late",
    ]); // prettier-ignore
    assert.deepEqual(readOut(initialEducationPlan, [inCare], "2026-02-01"), [
      "pep-initial due 2026-01-19: overdue",
    ]);
  });

  test("is not asked of a baby", () => {
    assert.deepEqual(readOut(initialEducationPlan, [inCare], "2026-02-01", { born: "2025-03-01" }), []); // prettier-ignore
  });
});
