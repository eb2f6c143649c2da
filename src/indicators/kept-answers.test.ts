import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { keptAnswers } from "./kept-answers.ts";

suite("Answers kept", () => {
  test("a question is worked out once, until there is no room for it", async () => {
    const asked: string[] = [];
    const answers = keptAnswers<string>(2);
    const ask = (question: string) =>
      answers.of(question, async () => {
        asked.push(question);
        return `${question}!`;
      });
    for (const question of ["a", "b", "a", "c", "a", "b"])
      assert.equal(await ask(question), `${question}!`);
    assert.deepEqual(asked, ["a", "b", "c", "b"]);
  });
});
