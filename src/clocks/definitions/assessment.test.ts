import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Fact } from "#record/facts.ts";
import { derive } from "../derive.ts";
import { fact, lifeWith, readOut, supervised } from "../test-lives.ts";
import { assessmentCheckpoint, assessmentIn45Days } from "./assessment.ts";

const referral = fact("referral", "2026-01-05", {
  id: "referral",
  decided: "2026-01-06",
  outcome: "assessment",
});
const assessment = (
  on: Day,
  authorised?: Day,
  ordinal = 1,
  reassessDecided?: Day,
) =>
  // prettier-ignore
  fact("assessment", on, {
    id: `assessment ${ordinal}`,
    referral: "referral",
    ordinal,
    ...(authorised ? { authorised } : {}),
    ...(reassessDecided ? { reassessDecided } : {}),
  });

suite("cfa-45", () => {
  test("the first runs from the referral: 45 working days after Mon 5 Jan are nine weeks", () => {
    assert.deepEqual(
      readOut(assessmentIn45Days, [referral, assessment("2026-01-12", "2026-03-09")], "2026-04-01"), // prettier-ignore
      ["cfa-45 due 2026-03-09: met"],
    );
  });

  test("ends at the manager’s authorisation, not when the worker completes it", () => {
    const facts = [referral, assessment("2026-01-12", "2026-03-10")];
    assert.deepEqual(readOut(assessmentIn45Days, facts, "2026-03-09"), [
      "cfa-45 due 2026-03-09: running",
    ]);
    assert.deepEqual(readOut(assessmentIn45Days, facts, "2026-03-10"), [
      "cfa-45 due 2026-03-09: met late",
    ]);
  });

  test("a later one runs from the decision to reassess, else from its own start", () => {
    // Nine weeks from Mon 2 and Mon 9 March hold Good Friday, Easter Monday and 4 May.
    assert.deepEqual(
      readOut(assessmentIn45Days, [referral, assessment("2026-03-09", undefined, 2, "2026-03-02")], "2026-03-10"), // prettier-ignore
      ["cfa-45 due 2026-05-07: running"],
    );
    assert.deepEqual(
      readOut(assessmentIn45Days, [referral, assessment("2026-03-09", undefined, 2)], "2026-03-10"), // prettier-ignore
      ["cfa-45 due 2026-05-14: running"],
    );
  });

  test("runs from the referral before anyone has begun", () => {
    assert.deepEqual(readOut(assessmentIn45Days, [referral], "2026-02-01"), [
      "cfa-45 due 2026-03-09: running",
    ]);
  });

  test("is one and the same obligation before and after somebody begins", () => {
    const keyOf = (...facts: Fact[]) =>
      derive([assessmentIn45Days], lifeWith(facts), "2026-02-01").obligations.map(
        ({ trigger, due }) => `${trigger} ${due}`,
      ); // prettier-ignore
    assert.deepEqual(keyOf(referral), ["referral 2026-03-09"]);
    assert.deepEqual(
      keyOf(referral, assessment("2026-01-12")),
      keyOf(referral),
    );
  });

  test("from a return is not known after its last day", () => {
    const returned = fact("referral", "2026-03-02", {
      id: "referral",
      source: "cin-census",
      outcome: "assessment",
      coveredFrom: "2025-04-01",
      coveredTo: "2026-03-31",
    });
    assert.deepEqual(
      readOut(assessmentIn45Days, [returned, { ...assessment("2026-03-03"), source: "cin-census" }], "2026-06-01"), // prettier-ignore
      ["cfa-45 due 2026-05-07: not known"],
    );
  });
});

suite("cfa-day25", () => {
  const begun = assessment("2026-01-12");

  test("is due 25 working days after the referral: five weeks", () => {
    assert.deepEqual(readOut(assessmentCheckpoint, [referral, begun], "2026-02-01"), [
      "cfa-day25 due 2026-02-09: running",
    ]); // prettier-ignore
  });

  test("is met by supervision about the assessment, not about something else", () => {
    const about = (what: string) =>
      readOut(assessmentCheckpoint, [referral, begun, supervised("2026-02-05", what)], "2026-02-10"); // prettier-ignore
    assert.deepEqual(about("assessment 1"), ["cfa-day25 due 2026-02-09: met"]);
    assert.deepEqual(about("another"), ["cfa-day25 due 2026-02-09: overdue"]);
  });

  test("is cancelled by an assessment authorised before", () => {
    assert.deepEqual(
      readOut(assessmentCheckpoint, [referral, assessment("2026-01-12", "2026-01-30")], "2026-03-01"), // prettier-ignore
      ["cfa-day25 due 2026-02-09: cancelled"],
    );
  });

  test("does not start from a return alone", () => {
    const returned = [referral, begun].map((each) => ({
      ...each,
      source: "cin-census" as const,
    }));
    assert.deepEqual(readOut(assessmentCheckpoint, returned, "2026-03-01"), []);
  });
});
