import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { bankHolidays } from "./bank-holidays.ts";
import { addDays, dayNumber, dayOf, type Day } from "./day.ts";
import {
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  workingDaysBetween,
} from "./working-days.ts";

suite("a working day", () => {
  const days: [Day, boolean | undefined, string][] = [
    ["2026-01-01", false, "New Year’s Day"],
    ["2026-01-02", true, "the Friday after it"],
    ["2026-01-03", false, "Saturday"],
    ["2026-01-04", false, "Sunday"],
    ["2026-01-05", true, "Monday"],
    ["2026-04-03", false, "Good Friday"],
    ["2026-04-06", false, "Easter Monday"],
    ["2026-12-24", true, "Christmas Eve"],
    ["2026-12-28", false, "the Monday for Boxing Day on a Saturday"],
    ["2027-12-28", false, "the Tuesday for Boxing Day on a Sunday"],
    ["2016-12-27", false, "the Tuesday for Christmas Day on a Sunday"],
    ["2020-05-04", true, "the Monday before the moved early May holiday"],
    ["2020-05-08", false, "the early May holiday moved to a Friday"],
    ["2011-04-29", false, "a royal wedding"],
    ["2012-05-28", true, "the Monday the spring holiday moved from"],
    ["2012-06-05", false, "a diamond jubilee"],
    ["2022-09-19", false, "a state funeral"],
    ["2023-05-08", false, "a coronation"],
    ["2010-01-01", false, "the first listed day"],
    ["2028-12-29", true, "the last listed Friday"],
    ["2009-12-31", undefined, "before the list"],
    ["2029-01-01", undefined, "after the list"],
  ];
  for (const [day, is, words] of days)
    test(`${day}, ${words}: ${is ?? "not known"}`, () =>
      assert.equal(isWorkingDay(day), is));
});

suite("adding working days: the day itself is day 0", () => {
  const sums: [Day, number, Day | undefined, string][] = [
    ["2026-06-01", 15, "2026-06-22", "three plain weeks"],
    ["2026-01-05", 10, "2026-01-19", "two plain weeks"],
    ["2026-01-09", 1, "2026-01-12", "from a Friday to the Monday"],
    ["2026-01-10", 1, "2026-01-12", "from a Saturday"],
    ["2026-01-11", 1, "2026-01-12", "from a Sunday"],
    ["2026-01-01", 1, "2026-01-02", "from a bank holiday"],
    ["2026-04-02", 1, "2026-04-07", "over Easter"],
    ["2026-04-03", 1, "2026-04-07", "from Good Friday"],
    ["2026-03-30", 5, "2026-04-08", "Tue Wed Thu, Tue Wed"],
    ["2026-12-24", 1, "2026-12-29", "over Christmas"],
    ["2026-12-24", 4, "2027-01-04", "29 30 31, then 4 January"],
    ["2026-05-01", 20, "2026-06-02", "over both May holidays"],
    ["2022-09-16", 1, "2022-09-20", "over a state funeral"],
    ["2023-04-28", 10, "2023-05-16", "over early May and a coronation"],
    ["2025-12-19", 5, "2025-12-30", "22 23 24, 29 30"],
    ["2026-01-05", 45, "2026-03-09", "nine plain weeks"],
    ["2026-01-10", 0, "2026-01-10", "none"],
    ["2026-01-12", -1, "2026-01-09", "back over a weekend"],
    ["2026-01-11", -1, "2026-01-09", "back from a Sunday"],
    ["2026-01-19", -10, "2026-01-05", "two weeks back"],
    ["2026-04-07", -5, "2026-03-27", "back: 2 1 April, 31 30 27 March"],
    ["2028-12-28", 1, "2028-12-29", "to the last listed working day"],
    ["2028-12-29", 1, undefined, "beyond the list"],
    ["2028-12-31", 0, "2028-12-31", "none, on the last day"],
    ["2029-01-01", -5, undefined, "back from beyond it"],
    ["2009-12-31", 1, undefined, "from before it"],
    ["2010-01-04", -1, undefined, "back to before it"],
    ["2010-01-01", -1, undefined, "back from its first day"],
    ["2010-01-01", 1, "2010-01-04", "from its first day"],
  ];
  for (const [from, count, to, words] of sums)
    test(`${from} and ${count}: ${words}`, () =>
      assert.equal(addWorkingDays(from, count), to));
});

suite(
  "working days between: after the first, up to and including the second",
  () => {
    const counts: [Day, Day, number | undefined][] = [
      ["2026-06-01", "2026-06-22", 15],
      ["2026-06-01", "2026-06-01", 0],
      ["2026-01-09", "2026-01-11", 0],
      ["2026-01-09", "2026-01-12", 1],
      ["2026-01-12", "2026-01-09", -1],
      ["2026-04-02", "2026-04-07", 1],
      ["2024-12-31", "2025-12-31", 365 - 104 - 8],
      ["2009-12-31", "2026-01-01", undefined],
      ["2026-01-01", "2029-01-01", undefined],
    ];
    for (const [from, to, count] of counts)
      test(`${from} to ${to}: ${count ?? "not known"}`, () =>
        assert.equal(workingDaysBetween(from, to), count));
  },
);

suite("an extra bank holiday", () => {
  const withExtra = calendarOf(["2026-05-05"]);
  test("is no working day", () => {
    assert.equal(isWorkingDay("2026-05-05", withExtra), false);
    assert.equal(isWorkingDay("2026-05-05"), true);
  });
  test("moves what is counted over it by a day", () => {
    assert.equal(addWorkingDays("2026-04-30", 5), "2026-05-08");
    assert.equal(addWorkingDays("2026-04-30", 5, withExtra), "2026-05-11");
  });
  test("outside the listed years, or on a weekend, changes nothing", () =>
    assert.deepEqual(calendarOf(["2031-05-05", "2026-05-03"]), calendarOf()));
});

suite("working days agree with walking day by day", () => {
  const holidays = new Set<string>(bankHolidays.map(({ day }) => day));
  const works = (day: Day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !holidays.has(day);
  };
  const walk = (from: Day, count: number) => {
    const step = Math.sign(count);
    let day = from;
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, step);
      if (works(day)) left--;
    }
    return day;
  };
  const anyDay = fc
    .integer({ min: dayNumber("2010-06-01"), max: dayNumber("2028-06-30") })
    .map(dayOf);
  const few = fc.integer({ min: -90, max: 90 });

  test("forward and back", () =>
    fc.assert(
      fc.property(anyDay, few, (day, count) =>
        assert.equal(addWorkingDays(day, count), walk(day, count)),
      ),
      { numRuns: 1000 },
    ));

  test("between two days", () =>
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 120 }), (from, length) => {
        const to = addDays(from, length);
        let count = 0;
        for (let day = from; day < to;) {
          day = addDays(day, 1);
          if (works(day)) count++;
        }
        assert.equal(workingDaysBetween(from, to), count);
        assert.equal(workingDaysBetween(to, from), count === 0 ? 0 : -count);
      }),
      { numRuns: 500 },
    ));
});

suite("the list of bank holidays", () => {
  test("holds eight in every year and five single days", () =>
    assert.equal(bankHolidays.length, 19 * 8 + 5));
  test("holds no weekend", () => {
    const weekends = bankHolidays.filter(({ day }) =>
      [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
    );
    assert.deepEqual(weekends, []);
  });
  test("names each substitute", () => {
    const named = (day: Day) => bankHolidays.find((on) => on.day === day)?.name;
    assert.equal(named("2026-12-25"), "Christmas Day");
    assert.equal(named("2026-12-28"), "Boxing Day (substitute day)");
    assert.equal(named("2028-01-03"), "New Year’s Day (substitute day)");
  });
});
