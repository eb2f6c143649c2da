import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { assessmentProblems } from "./assessment.ts";

const wrong = (rest: Partial<Parameters<typeof assessmentProblems>[0]>) =>
  fields(
    assessmentProblems({ child_id: "c", started_on: "2026-01-05", ...rest }),
  );

suite("An assessment", () => {
  test("starts, is completed by the worker and authorised by a manager, in that order", () => {
    assert.deepEqual(
      wrong({ completed_on: "2026-02-20", authorised_on: "2026-02-20" }),
      [],
    );
    assert.deepEqual(wrong({ completed_on: "2026-01-04" }), ["completed_on"]);
    assert.deepEqual(
      wrong({ completed_on: "2026-02-20", authorised_on: "2026-02-19" }),
      ["authorised_on"],
    );
  });

  test("may be authorised though a return says nothing of the worker's completion", () => {
    assert.deepEqual(wrong({ authorised_on: "2026-02-20" }), []);
  });

  test("ends in one of the listed outcomes", () => {
    assert.deepEqual(wrong({ outcome: "child in need plan" }), []);
    assert.deepEqual(wrong({ outcome: "perhaps" }), ["outcome"]);
  });
});
