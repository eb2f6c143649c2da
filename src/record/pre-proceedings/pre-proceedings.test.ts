import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { preProceedingsProblems } from "./pre-proceedings.store.ts";

const wrong = (rest: Partial<Parameters<typeof preProceedingsProblems>[0]>) =>
  fields(
    preProceedingsProblems({
      child_id: "c",
      decided_on: "2026-01-05",
      letter_on: "2026-01-12",
      ...rest,
    }),
  );

suite("Pre-proceedings", () => {
  test("an extension has a reason and a person", () => {
    const extended_to = "2026-07-01";
    assert.deepEqual(
      wrong({
        extended_to,
        extended_because: "An expert report is awaited",
        extended_by: "head of service",
      }),
      [],
    );
    assert.deepEqual(wrong({ extended_to }), [
      "extended_because",
      "extended_by",
    ]);
  });

  test("the letter follows the decision, and the end follows both", () => {
    assert.deepEqual(wrong({ letter_on: "2026-01-04" }), ["letter_on"]);
    assert.deepEqual(wrong({ ended_on: "2026-01-11" }), ["ended_on"]);
  });
});
