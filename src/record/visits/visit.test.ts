import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { visitProblems } from "./visit.ts";

const visit = { child_id: "c", visited_on: "2026-01-09" } as const;
const wrong = (rest: Partial<Parameters<typeof visitProblems>[0]>) =>
  fields(visitProblems({ ...visit, child_seen: true, ...rest }));

suite("A visit", () => {
  test("on which the child was seen, alone or not, is as it should be", () => {
    assert.deepEqual(wrong({ seen_alone: true }), []);
    assert.deepEqual(wrong({ seen_alone: false }), []);
  });

  test("on which the child was not seen cannot have seen the child alone", () => {
    assert.deepEqual(wrong({ child_seen: false, seen_alone: true }), [
      "seen_alone",
    ]);
  });

  test("says why the child was not seen only when the child was not", () => {
    const not_seen_because = "nobody home";
    assert.deepEqual(wrong({ child_seen: false, not_seen_because }), []);
    assert.deepEqual(wrong({ not_seen_because }), ["not_seen_because"]);
  });

  test("knows only the listed reasons", () => {
    assert.deepEqual(
      wrong({ child_seen: false, not_seen_because: "the dog barked" }),
      ["not_seen_because"],
    );
  });
});
