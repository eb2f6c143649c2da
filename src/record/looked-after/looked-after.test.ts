import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import {
  healthAssessmentProblems,
  legalStatusProblems,
  periodProblems,
} from "./looked-after.ts";

const started = { child_id: "c", started_on: "2026-01-05" } as const;

suite("Being looked after", () => {
  test("a health assessment took place or was refused, one of the two", () => {
    const assessment = (rest: object) =>
      fields(
        healthAssessmentProblems({ child_id: "c", kind: "initial", ...rest }),
      );
    assert.deepEqual(assessment({ held_on: "2026-01-20" }), []);
    assert.deepEqual(
      assessment({ refused_on: "2026-01-20", refused_because: "Unwell" }),
      [],
    );
    assert.deepEqual(assessment({}), ["held_on"]);
  });

  test("a refusal carries its reason", () => {
    assert.deepEqual(
      fields(
        healthAssessmentProblems({
          child_id: "c",
          kind: "initial",
          refused_on: "2026-01-20",
        }),
      ),
      ["refused_because"],
    );
  });

  test("a period does not end before it starts", () => {
    assert.deepEqual(
      fields(periodProblems({ ...started, ended_on: "2026-01-04" })),
      ["ended_on"],
    );
  });

  test("a legal status is one of the return's codes", () => {
    const status = (code: string) =>
      fields(legalStatusProblems({ ...started, code }));
    assert.deepEqual(status("C2"), []);
    assert.deepEqual(status("Q9"), ["code"]);
  });
});
