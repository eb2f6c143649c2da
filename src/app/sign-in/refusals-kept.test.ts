import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { mostRows, refusalsKept } from "./refusals-kept.ts";

suite("Refusals of nobody known", () => {
  test("have thirty rows a minute; the next row tells how many had none", () => {
    let at = 1000;
    const counted = refusalsKept(() => at);
    const told = (times: number) => Array.from({ length: times }, counted);
    assert.deepEqual(
      told(29),
      Array.from({ length: 29 }, () => ""),
    );
    assert.deepEqual(told(1), ["; more in this minute are only counted"]);
    assert.deepEqual(told(500), Array.from({ length: 500 }));
    at += 59_999;
    assert.deepEqual(told(1), [undefined]);
    at += 1;
    assert.deepEqual(told(2), ["; 501 before it have no row", ""]);
    assert.equal(mostRows, 30);
  });

  test("that come slowly have a row each, for ever", () => {
    let at = 0;
    const counted = refusalsKept(() => (at += 2001));
    assert.ok(Array.from({ length: 300 }, counted).every((said) => said !== undefined)); // prettier-ignore
  });
});
