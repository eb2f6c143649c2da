import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { reasonAskedBecause } from "./correction.ts";

const free = {
  own: true,
  dayPassed: false,
  signedOff: false,
  shared: false,
  reliedOn: false,
};

suite("Whether a correction says why", () => {
  test("its author edits freely for a day", () =>
    assert.equal(reasonAskedBecause(free), undefined));

  for (const [change, words] of [
    [{ own: false }, /Somebody else wrote/],
    [{ dayPassed: true }, /24 hours/],
    [{ signedOff: true }, /signed this off/],
    [{ shared: true }, /given to somebody/],
    [{ reliedOn: true }, /decision/],
  ] as const)
    test(`a reason is asked once ${Object.keys(change)[0]} is so`, () =>
      assert.match(reasonAskedBecause({ ...free, ...change }) ?? "", words));
});
