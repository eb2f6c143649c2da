import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { ageBandOn, ageBands, ageOn, ageWords, birthday } from "./age.ts";
import { addDays, dayNumber, dayOf, type Day } from "./day.ts";

suite("an age is counted on the day", () => {
  const ages: [Day, Day, number | undefined, string][] = [
    ["2010-06-15", "2026-06-14", 15, "the eve of a birthday"],
    ["2010-06-15", "2026-06-15", 16, "the birthday"],
    ["2010-06-15", "2026-12-31", 16, "after it"],
    ["2026-06-15", "2026-06-15", 0, "the day of birth"],
    ["2026-06-15", "2026-06-14", undefined, "unborn"],
    ["2008-02-29", "2026-02-28", 17, "a leap day's child on 28 February"],
    ["2008-02-29", "2026-03-01", 18, "who is 18 on 1 March"],
    ["2008-02-29", "2024-02-29", 16, "and 16 on a 29 February"],
    ["2008-02-29", "2024-02-28", 15, "not on the day before"],
    ["2025-12-31", "2026-01-01", 0, "two calendar years, one day"],
    ["2008-03-01", "2026-02-28", 17, "the last of February"],
  ];
  for (const [born, on, age, words] of ages)
    test(`born ${born}, on ${on}: ${words}`, () =>
      assert.equal(ageOn(born, on), age));
});

suite("the day an age is reached", () => {
  const days: [Day, number, Day][] = [
    ["2010-06-15", 18, "2028-06-15"],
    ["2010-06-15", 0, "2010-06-15"],
    ["2008-02-29", 18, "2026-03-01"],
    ["2008-02-29", 16, "2024-02-29"],
    ["2010-01-31", 5, "2015-01-31"],
  ];
  for (const [born, age, on] of days)
    test(`born ${born}, ${age} on ${on}`, () =>
      assert.equal(birthday(born, age), on));

  test("is the first day of that age, for any birth", () =>
    fc.assert(
      fc.property(
        fc.integer({
          min: dayNumber("1990-01-01"),
          max: dayNumber("2030-12-31"),
        }),
        fc.integer({ min: 1, max: 25 }),
        (number, age) => {
          const born = dayOf(number);
          const on = birthday(born, age);
          assert.equal(ageOn(born, on), age);
          assert.equal(ageOn(born, addDays(on, -1)), age - 1);
        },
      ),
    ));
});

suite("age bands", () => {
  const edges: [Day, string][] = [
    ["2007-12-31", "Unborn"],
    ["2008-01-01", "Under 1"],
    ["2008-12-31", "Under 1"],
    ["2009-01-01", "1 to 4"],
    ["2012-12-31", "1 to 4"],
    ["2013-01-01", "5 to 9"],
    ["2017-12-31", "5 to 9"],
    ["2018-01-01", "10 to 15"],
    ["2023-12-31", "10 to 15"],
    ["2024-01-01", "16 and 17"],
    ["2025-12-31", "16 and 17"],
    ["2026-01-01", "18 and over"],
  ];
  for (const [on, band] of edges)
    test(`born on 1 January 2008, on ${on}: ${band}`, () =>
      assert.equal(ageBandOn("2008-01-01", on), band));

  test("are listed from the youngest", () =>
    assert.deepEqual(ageBands, [
      "Unborn",
      "Under 1",
      "1 to 4",
      "5 to 9",
      "10 to 15",
      "16 and 17",
      "18 and over",
    ]));
});

suite("an age in words", () => {
  const words: [Day, string][] = [
    ["2025-12-31", "unborn"],
    ["2026-01-07", "0 weeks"],
    ["2026-01-08", "1 week"],
    ["2026-03-31", "12 weeks"],
    ["2026-04-01", "3 months"],
    ["2027-12-31", "23 months"],
    ["2028-01-01", "2 years"],
  ];
  for (const [on, said] of words)
    test(`born on 1 January 2026, on ${on}: ${said}`, () =>
      assert.equal(ageWords("2026-01-01", on), said));
});
