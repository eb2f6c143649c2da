import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { episodeProblems, interviewProblems } from "./missing.ts";

const wrong = (rest: Partial<Parameters<typeof interviewProblems>[0]>) =>
  fields(interviewProblems({ child_id: "c", episode_id: "e", ...rest }));

suite("A missing child", () => {
  test("returns on the day of going missing or later", () => {
    const returned = (returned_on: `2026-01-${number}`) =>
      fields(
        episodeProblems({
          child_id: "c",
          started_on: "2026-01-09",
          returned_on,
        }),
      );
    assert.deepEqual(returned("2026-01-09"), []);
    assert.deepEqual(returned("2026-01-08"), ["returned_on"]);
  });

  test("is offered an interview, answers, and is interviewed, in that order", () => {
    assert.deepEqual(
      wrong({ offered_on: "2026-01-10", held_on: "2026-01-11" }),
      [],
    );
    assert.deepEqual(
      wrong({
        offered_on: "2026-01-10",
        answered_on: "2026-01-09",
        held_on: "2026-01-09",
      }),
      ["answered_on", "held_on"],
    );
  });

  test("who declined the interview had none", () => {
    assert.deepEqual(wrong({ answer: "declined", held_on: "2026-01-11" }), [
      "answer",
    ]);
  });
});
