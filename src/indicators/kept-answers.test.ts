import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { keptAnswers } from "./kept-answers.ts";

suite("Answers kept", () => {
  test("make room for new ones by the size of those longest unasked", () => {
    const answers = keptAnswers<string>(6, ({ length }) => length);
    answers.keep("a", "one");
    answers.keep("b", "two");
    assert.equal(answers.find("a"), "one");
    answers.keep("c", "six");
    assert.equal(answers.find("b"), undefined);
    assert.equal(answers.find("a"), "one");
    answers.keep("a", "threes");
    assert.equal(answers.find("c"), undefined);
    assert.equal(answers.find("a"), "threes");
  });
});
