import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { inTouchProblems, pathwayPlanProblems } from "./care-leaver.ts";

suite("Leaving care", () => {
  test("a letter, or a message nobody answered, is one-way", () => {
    const touch = (way: string, two_way: boolean) =>
      fields(
        inTouchProblems({ child_id: "c", made_on: "2026-01-09", way, two_way }),
      );
    assert.deepEqual(touch("letter", true), ["two_way"]);
    assert.deepEqual(touch("one-way message", true), ["two_way"]);
    assert.deepEqual(touch("letter", false), []);
    assert.deepEqual(touch("visit", true), []);
  });

  test("needs are assessed, the plan agreed and then signed", () => {
    const plan = (rest: Partial<Parameters<typeof pathwayPlanProblems>[0]>) =>
      fields(pathwayPlanProblems({ child_id: "c", ...rest }));
    assert.deepEqual(
      plan({ needs_assessed_on: "2026-01-09", agreed_on: "2026-02-09" }),
      [],
    );
    assert.deepEqual(
      plan({ needs_assessed_on: "2026-01-09", agreed_on: "2026-01-08" }),
      ["agreed_on"],
    );
    assert.deepEqual(
      plan({ agreed_on: "2026-02-09", signed_on: "2026-02-08" }),
      ["signed_on"],
    );
    assert.deepEqual(plan({}), ["needs_assessed_on"]);
  });
});
