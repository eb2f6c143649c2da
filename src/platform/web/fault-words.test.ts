import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { faultWords } from "./fault-words.ts";

suite("A fault in the log", () => {
  test("[security 59] holds nothing of what the error says, and stays in its line", () => {
    const detail = "Key (name)=(Wilhelmina Canary) exists\n\u001b[31mFAKE LINE";
    const error = new Error(`duplicate key: ${detail}`, {
      cause: new Error(detail),
    });
    const line = faultWords("BCDFGHJK", error);
    assert.doesNotMatch(line, /Canary|duplicate|FAKE|\p{Cc}/u);
    assert.match(line, /BCDFGHJK/);
    assert.match(line, /fault-words\.test\.ts/);
  });

  test("[security 59] names what our own code did wrong", () => {
    assert.match(
      faultWords("BCDFGHJK", new TypeError("x is not a function")),
      /x is not a function/,
    );
  });
});
