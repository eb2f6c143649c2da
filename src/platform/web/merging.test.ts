import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { merged } from "./merging.ts";

const fields = (words: string) => ({ aim: words });

// Base, mine, theirs, what stands, and whether it is a clash.
const cases = [
  ["nobody changed it", "a", "a", "a", "a", false],
  ["I changed it", "a", "b", "a", "b", false],
  ["they changed it", "a", "a", "c", "c", false],
  ["both changed it alike", "a", "b", "b", "b", false],
  ["both changed it differently", "a", "b", "c", "b", true],
  ["I filled it", "", "b", "", "b", false],
  ["they filled it", "", "", "c", "c", false],
  ["both filled it differently", "", "b", "c", "b", true],
  ["I emptied it", "a", "", "a", "", false],
  ["they emptied it", "a", "a", "", "", false],
  ["I emptied what they changed", "a", "", "c", "", true],
  ["they emptied what I changed", "a", "b", "", "b", true],
] as const;

suite("Two edits of one beginning", () => {
  for (const [name, base, mine, theirs, stands, clash] of cases)
    test(name, () => {
      const both = merged(fields(base), fields(mine), fields(theirs));
      assert.equal(both.entered["aim"], stands);
      assert.deepEqual(
        both.clashes,
        clash ? [{ field: "aim", mine, theirs }] : [],
      );
    });

  const row = (place: number, id: string, what: string) => ({
    [`actions-${place}-id`]: id,
    [`actions-${place}-what`]: what,
  });
  const count = (rows: number) => ({ "actions-count": String(rows) });

  test("rows are known by their id: each side's own edits meet, whatever their place", () => {
    const base = { ...row(0, "x", "call"), ...row(1, "y", "write"), ...count(2) }; // prettier-ignore
    const mine = { ...row(0, "y", "write today"), ...count(1) };
    const theirs = { ...base, ...row(2, "z", "visit"), ...count(3) };
    assert.deepEqual(merged(base, mine, theirs), {
      entered: { ...row(0, "y", "write today"), ...row(1, "z", "visit"), ...count(2) }, // prettier-ignore
      clashes: [],
    });
  });

  test("a row that one took away while the other wrote in it is kept", () => {
    const base = { ...row(0, "x", "call"), ...count(1) };
    const gone = { ...count(1) };
    const changed = { ...row(0, "x", "call Nan"), ...count(1) };
    assert.equal(merged(base, gone, changed).entered["actions-0-what"], "call Nan"); // prettier-ignore
    assert.equal(merged(base, changed, gone).entered["actions-0-what"], "call Nan"); // prettier-ignore
  });
});
