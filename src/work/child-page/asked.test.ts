import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { askedOf } from "./asked.ts";

const today = "2026-07-16";

suite("What is asked of the time machine", () => {
  test("nothing asked is the record as it usually is", () => {
    assert.deepEqual(askedOf({}, today), { problems: [] });
    assert.deepEqual(askedOf({ "as-at": " ", "known-at": "" }, today), {
      problems: [],
    });
  });

  for (const text of ["31/3/2026", "31 3 2026", "31.3.2026", "2026-03-31"])
    test(`as at may be written ${text}`, () =>
      assert.equal(askedOf({ "as-at": text }, today).asAt, "2026-03-31"));

  // London is an hour ahead of UTC from 29 March 2026.
  for (const [text, instant] of [
    ["31/3/2026", "2026-03-31T22:59:59.999999Z"],
    ["2026-01-31", "2026-01-31T23:59:59.999999Z"],
    ["31/3/2026 14:10", "2026-03-31T13:10:00.000Z"],
    ["31/1/2026 9:05", "2026-01-31T09:05:00.000Z"],
    ["2026-03-31 13:10:00.123456+00", "2026-03-31 13:10:00.123456+00"],
  ] as const)
    test(`known at ${text} is ${instant}`, () =>
      assert.equal(askedOf({ "known-at": text }, today).knownAt, instant));

  for (const query of [
    { "as-at": "31/2/2026" },
    { "as-at": "17/7/2026" },
    { "known-at": "31/3/2026 25:00" },
    { "known-at": "yesterday" },
  ])
    test(`${Object.values(query)[0]} is not understood as ${Object.keys(query)[0]}`, () => {
      const { problems, ...asked } = askedOf(query, today);
      assert.equal(problems.length, 1);
      assert.deepEqual(asked, {});
    });
});
