import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { enquiryProblems, planProblems } from "./child-protection.ts";

const started = { child_id: "c", started_on: "2026-01-05" } as const;

suite("Child protection", () => {
  test("an enquiry is signed off by two different managers", () => {
    const by = (first_manager: string, second_manager: string | null) =>
      fields(enquiryProblems({ ...started, first_manager, second_manager }));
    assert.deepEqual(by("rana", "wells"), []);
    assert.deepEqual(by("rana", null), []);
    assert.deepEqual(by("rana", "rana"), ["second_manager"]);
  });

  test("an enquiry is not completed before it starts", () => {
    assert.deepEqual(
      fields(enquiryProblems({ ...started, completed_on: "2026-01-04" })),
      ["completed_on"],
    );
  });

  test("a plan sets its own interval between visits up to 20 working days", () => {
    const every = (visit_every: number | null) =>
      fields(planProblems({ ...started, visit_every }));
    assert.deepEqual(every(20), []);
    assert.deepEqual(every(null), []);
    assert.deepEqual(every(21), ["visit_every"]);
  });

  test("a plan may end on the day it starts, not before", () => {
    const ended = (ended_on: `2026-01-${number}`) =>
      fields(planProblems({ ...started, ended_on }));
    assert.deepEqual(ended("2026-01-05"), []);
    assert.deepEqual(ended("2026-01-04"), ["ended_on"]);
  });
});
