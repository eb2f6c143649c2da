import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isDay } from "#kernel/day.ts";
import { readAccommodation } from "./accommodation.codes.ts";
import { allCodes, codeListOf } from "./all-codes.ts";
import { isCode, isCodeOn, labelOf } from "./code.ts";
import { categoryOfNeed } from "./category-of-need.codes.ts";
import { placementType } from "./placement-type.codes.ts";
import { tookPart } from "./review-participation.codes.ts";
import { readSex } from "./sex.codes.ts";

suite("Code lists", () => {
  test("no two lists share a key", () => {
    const keys = allCodes.map((list) => list.key);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(codeListOf("legal-status")?.codes[0]?.code, "C1");
    assert.equal(codeListOf("favourite-colour"), undefined);
  });

  for (const { key, title, source, codes } of allCodes)
    test(`${key}: codes are unique, have words, and begin before they end`, () => {
      assert.ok(title && source && codes.length > 0);
      assert.equal(new Set(codes.map((each) => each.code)).size, codes.length);
      for (const { code, label, from, until, formerly } of codes) {
        assert.ok(code.trim() && label.trim(), code);
        for (const day of [from, until, formerly?.until])
          assert.ok(day === undefined || isDay(day), `${code} ${day}`);
        if (from && until) assert.ok(from < until, code);
      }
    });
});

suite("A code in time", () => {
  // Placement types: the collection of 2025 began on 1 April 2024, that of 2026 a year later.
  const inForce = [
    ["H5", "2024-03-31", true],
    ["H5", "2024-04-01", false],
    ["K3", "2024-03-31", false],
    ["K3", "2024-04-01", true],
    ["Z12", "2025-03-31", false],
    ["Z12", "2025-04-01", true],
    ["U1", "1995-01-01", true],
    ["Q9", "2024-04-01", false],
  ] as const;
  for (const [code, day, expected] of inForce)
    test(`placement type ${code} is ${expected ? "" : "not "}in force on ${day}`, () =>
      assert.equal(isCodeOn(placementType, code, day), expected));

  test("a retired code is still a code", () => {
    assert.ok(isCode(placementType, "P2"));
    assert.ok(!isCode(placementType, "p2"));
  });

  test("need N1 carries the words of its day", () => {
    const words = (day?: "2025-03-31" | "2025-04-01") =>
      labelOf(categoryOfNeed, "N1", day);
    assert.equal(words("2025-03-31"), "Abuse or neglect");
    assert.equal(words("2025-04-01"), "Abuse, neglect and exploitation");
    assert.equal(words(), "Abuse, neglect and exploitation");
    assert.equal(labelOf(categoryOfNeed, "N9"), undefined);
  });
});

suite("Codes of returns read as ours", () => {
  test("sex, as given before and since 2025", () => {
    const given = ["1", "2", "0", "9", "M", "f", "U", "3", ""];
    const expected = ["M", "F", "U", "U", "M", "F", "U", undefined, undefined];
    assert.deepEqual(given.map(readSex), expected);
  });

  test("accommodation, with its suitability", () => {
    assert.deepEqual(readAccommodation("U1"), {
      accommodation: "U",
      suitable: true,
    });
    assert.deepEqual(readAccommodation("s2"), {
      accommodation: "S",
      suitable: false,
    });
    for (const notOne of ["0", "01", "U", "U3", "A1", "U11", ""])
      assert.equal(readAccommodation(notOne), undefined, notOne);
  });

  test("a child under 4 or absent without a view did not take part in the review", () => {
    const codes = ["PN0", "PN1", "PN6", "PN7", ""];
    assert.deepEqual(codes.map(tookPart), [false, true, true, false, false]);
  });
});
