import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { addMonths, dayNumber, dayOf, type Day } from "./day.ts";
import {
  collectionYearOf,
  coverOf,
  coverOfMonth,
  coverOfQuarter,
  coverOfSchoolYear,
  isMonth,
  monthNumber,
  monthOf,
  monthOfNumber,
  monthsEndingWith,
  monthsIn,
  quarterOf,
  schoolYearOf,
  wholeMonthsBetween,
  within,
  yearWords,
} from "./year.ts";

suite("collection year, quarter and school year", () => {
  const years: [Day, number, number, number][] = [
    ["2026-03-31", 2026, 4, 2026],
    ["2026-04-01", 2027, 1, 2026],
    ["2026-06-30", 2027, 1, 2026],
    ["2026-07-01", 2027, 2, 2026],
    ["2026-08-31", 2027, 2, 2026],
    ["2026-09-01", 2027, 2, 2027],
    ["2026-10-01", 2027, 3, 2027],
    ["2026-12-31", 2027, 3, 2027],
    ["2027-01-01", 2027, 4, 2027],
  ];
  for (const [day, year, quarter, school] of years)
    test(`${day} is in ${year}, quarter ${quarter}, school year ${school}`, () => {
      assert.equal(collectionYearOf(day), year);
      assert.deepEqual(quarterOf(day), { year, quarter });
      assert.equal(schoolYearOf(day), school);
      assert.ok(within(coverOf(year), day));
      assert.ok(within(coverOfQuarter(quarterOf(day)), day));
      assert.ok(within(coverOfSchoolYear(school), day));
    });

  test("a year is covered from its first day to its last", () => {
    assert.deepEqual(coverOf(2026), { from: "2025-04-01", to: "2026-03-31" });
    assert.deepEqual(coverOfSchoolYear(2026), {
      from: "2025-09-01",
      to: "2026-08-31",
    });
    assert.deepEqual(coverOfQuarter({ year: 2024, quarter: 4 }), {
      from: "2024-01-01",
      to: "2024-03-31",
    });
    assert.equal(yearWords(2026), "2025 to 2026");
  });
});

suite("months", () => {
  test("the months ending with one", () => {
    assert.deepEqual(monthsEndingWith("2026-02", 4), [
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
    const two = monthsEndingWith("2026-03", 24);
    assert.deepEqual([two.length, two[0], two[23]], [24, "2024-04", "2026-03"]);
  });
  test("the months of a period", () =>
    assert.deepEqual(monthsIn({ from: "2025-12-31", to: "2026-02-01" }), [
      "2025-12",
      "2026-01",
      "2026-02",
    ]));
  test("a month's days and number", () => {
    assert.equal(monthOf("2024-02-29"), "2024-02");
    assert.deepEqual(coverOfMonth("2024-02"), {
      from: "2024-02-01",
      to: "2024-02-29",
    });
    assert.equal(monthNumber("2026-01"), 2026 * 12);
    assert.equal(monthNumber("2026-12-31"), 2026 * 12 + 11);
    assert.equal(monthOfNumber(2026 * 12 + 11), "2026-12");
  });
  for (const text of ["2026-00", "2026-13", "2026-1", "2026-01-01", "1826-01"])
    test(`${text} is no month`, () => assert.equal(isMonth(text), false));
});

suite("whole months between", () => {
  const counts: [Day, Day, number][] = [
    ["2026-01-15", "2026-02-14", 0],
    ["2026-01-15", "2026-02-15", 1],
    ["2026-01-31", "2026-02-28", 1],
    ["2026-01-31", "2026-02-27", 0],
    ["2026-01-31", "2026-03-30", 1],
    ["2025-01-01", "2026-04-01", 15],
    ["2024-02-29", "2025-02-28", 12],
    ["2026-02-15", "2026-01-15", -1],
    ["2026-01-15", "2026-01-14", 0],
  ];
  for (const [from, to, count] of counts)
    test(`${from} to ${to}: ${count}`, () =>
      assert.equal(wholeMonthsBetween(from, to), count));

  test("are the most that can be added without passing the second day", () => {
    const anyDay = fc
      .integer({ min: dayNumber("2000-01-01"), max: dayNumber("2030-12-31") })
      .map(dayOf);
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const count = wholeMonthsBetween(from, to);
        assert.ok(addMonths(from, count) <= to);
        assert.ok(addMonths(from, count + 1) > to);
      }),
    );
  });
});
