import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  endOfMonth,
  isDay,
  readDay,
  startOfMonth,
  weekdayOf,
  type Day,
} from "./day.ts";

suite("a day", () => {
  const days = [
    "1900-01-01",
    "1970-01-01",
    "2000-02-29",
    "2024-02-29",
    "2026-04-30",
    "2026-12-31",
    "2199-12-31",
  ];
  for (const text of days)
    test(`${text} is one`, () => {
      assert.equal(isDay(text), true);
      assert.equal(readDay(text), text);
    });

  const others = [
    "",
    "2026-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-1-5",
    "05/01/2026",
    "2026-01-05T00:00",
    " 2026-01-05",
    "2026-01-05\n",
    "٢٠٢٦-01-05",
    "0026-01-05",
    "1899-12-31",
    "2200-01-01",
  ];
  for (const text of others)
    test(`${JSON.stringify(text)} is none`, () => {
      assert.equal(isDay(text), false);
      assert.equal(readDay(text), undefined);
    });
});

suite("a day's number counts from 1 January 1970", () => {
  const numbers: [Day, number][] = [
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1971-01-01", 365],
    ["1973-01-01", 3 * 365 + 1],
    ["2000-01-01", 30 * 365 + 7],
    ["2000-03-01", 30 * 365 + 7 + 31 + 29],
    ["1900-01-01", -(70 * 365 + 17)],
  ];
  for (const [day, number] of numbers)
    test(`${day} is ${number}`, () => {
      assert.equal(dayNumber(day), number);
      assert.equal(dayOf(number), day);
    });
});

suite("adding days", () => {
  const sums: [Day, number, Day][] = [
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-01-01", 365, "2027-01-01"],
    ["2028-01-01", 365, "2028-12-31"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-05-05", 0, "2026-05-05"],
    ["1970-01-02", -2, "1969-12-31"],
  ];
  for (const [from, count, to] of sums)
    test(`${from} and ${count} is ${to}`, () => {
      assert.equal(addDays(from, count), to);
      assert.equal(daysBetween(from, to), count);
    });
});

suite("adding months keeps the date or ends with the month", () => {
  const sums: [Day, number, Day][] = [
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-31", 3, "2026-04-30"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-02-28", 1, "2026-03-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-31", -6, "2025-11-30"],
    ["2026-06-15", 0, "2026-06-15"],
  ];
  for (const [from, count, to] of sums)
    test(`${from} and ${count} is ${to}`, () =>
      assert.equal(addMonths(from, count), to));
});

suite("a month's first and last day", () => {
  const ends: [Day, Day, Day][] = [
    ["2026-02-10", "2026-02-01", "2026-02-28"],
    ["2024-02-29", "2024-02-01", "2024-02-29"],
    ["2026-12-31", "2026-12-01", "2026-12-31"],
    ["2026-04-01", "2026-04-01", "2026-04-30"],
  ];
  for (const [day, first, last] of ends)
    test(`of ${day} are ${first} and ${last}`, () => {
      assert.equal(startOfMonth(day), first);
      assert.equal(endOfMonth(day), last);
    });
});

suite("weekdays run from 1 for Monday to 7 for Sunday", () => {
  const weekdays: [Day, number, string][] = [
    ["1970-01-01", 4, "a Thursday"],
    ["1969-12-31", 3, "a Wednesday"],
    ["2000-01-01", 6, "a Saturday"],
    ["2022-09-19", 1, "the Monday of a state funeral"],
    ["2026-04-03", 5, "Good Friday"],
    ["2026-04-05", 7, "Easter Sunday"],
    ["1945-05-08", 2, "Victory in Europe, a Tuesday"],
  ];
  for (const [day, weekday, words] of weekdays)
    test(`${day}, ${words}`, () => assert.equal(weekdayOf(day), weekday));
});

suite("days agree with the calendar of the machine", () => {
  const number = fc.integer({ min: -61_000, max: 119_000 });
  const written = (of: number) =>
    new Date(of * 86_400_000).toISOString().slice(0, 10);

  test("in writing and reading", () =>
    fc.assert(
      fc.property(number, (of) => {
        assert.equal(dayOf(of), written(of));
        assert.equal(dayNumber(written(of) as Day), of);
      }),
    ));

  test("in months, one day at a time", () =>
    fc.assert(
      fc.property(number, fc.integer({ min: -24, max: 24 }), (of, count) => {
        const from = dayOf(of);
        const month = 12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7));
        const to = addMonths(from, count);
        assert.equal(
          12 * Number(to.slice(0, 4)) + Number(to.slice(5, 7)),
          month + count,
        );
        if (to.slice(8) === from.slice(8)) return;
        assert.ok(to.slice(8) < from.slice(8));
        assert.equal(addDays(to, 1).slice(8), "01");
      }),
      { numRuns: 300 },
    ));

  test("sums that leave 1800 to 2299 are refused", () => {
    assert.throws(() => addDays("2199-12-31", 100_000), RangeError);
    assert.throws(() => addDays("1900-01-01", -100_000), RangeError);
    assert.throws(() => addMonths("2199-12-31", 1201), RangeError);
    assert.throws(() => addMonths("1900-01-01", -1201), RangeError);
    assert.throws(() => dayNumber("9999-12-31"), RangeError);
    assert.throws(() => dayNumber("2300-01-01"), RangeError);
    assert.throws(() => dayOf(Number.NaN), RangeError);
    assert.equal(addDays("2299-12-30", 1), "2299-12-31");
  });
});
