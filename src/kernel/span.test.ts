import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { dayNumber, dayOf, type Day } from "./day.ts";
import {
  after,
  before,
  dueAfter,
  dueBefore,
  dueBeginningWith,
  hoursAfter,
  isSpan,
  lengthOf,
  spanWords,
  type HourSpan,
  type Span,
} from "./span.ts";
import { calendarOf } from "./working-days.ts";

suite("due within a span of a day, which is day 0", () => {
  const dues: [Day, Span, Day, string][] = [
    ["2026-06-01", "15 working days", "2026-06-22", "a conference"],
    ["2026-01-09", "1 working day", "2026-01-12", "a Friday's referral"],
    ["2026-01-05", "20 working days", "2026-02-02", "a first review"],
    ["2026-01-05", "45 working days", "2026-03-09", "an assessment"],
    ["2026-01-05", "1 week", "2026-01-12", "a first visit"],
    ["2026-01-10", "6 weeks", "2026-02-21", "a visit, due on a Saturday"],
    ["2026-03-20", "16 weeks", "2026-07-10", "pre-proceedings"],
    ["2025-12-25", "7 days", "2026-01-01", "due on a bank holiday"],
    ["2026-01-31", "1 month", "2026-02-28", "a month's end"],
    ["2026-11-30", "3 months", "2027-02-28", "over a year's end"],
    ["2026-08-31", "6 months", "2027-02-28", "a review"],
    ["2024-02-29", "1 year", "2025-02-28", "a leap day"],
    ["2026-01-05", "12 months", "2027-01-05", "a health assessment"],
    ["2026-01-05", "72 hours", "2026-01-08", "hours, the time not recorded"],
    ["2026-01-05", "4 hours", "2026-01-06", "a part of a day"],
    ["2026-01-05", "0 working days", "2026-01-05", "none"],
  ];
  for (const [day, span, due, words] of dues)
    test(`${span} of ${day} is ${due}: ${words}`, () => {
      assert.deepEqual(dueAfter(day, span), { due });
      assert.equal(after(day, span), due);
    });
});

suite("due a span before a day", () => {
  const dues: [Day, Span, Day][] = [
    ["2026-01-19", "5 working days", "2026-01-12"],
    ["2026-04-08", "2 working days", "2026-04-02"],
    ["2026-03-31", "1 month", "2026-02-28"],
    ["2026-01-12", "1 week", "2026-01-05"],
    ["2027-02-28", "1 year", "2026-02-28"],
  ];
  for (const [day, span, due] of dues)
    test(`${span} before ${day} is ${due}`, () => {
      assert.deepEqual(dueBefore(day, span), { due });
      assert.equal(before(day, span), due);
    });
});

suite("a span beginning with a day counts the day itself", () => {
  const dues: [Day, Span, Day, string][] = [
    ["2026-01-01", "26 weeks", "2026-07-01", "issue and 181 days"],
    ["2026-01-05", "1 day", "2026-01-05", "the day alone"],
    ["2026-01-05", "1 week", "2026-01-11", "Monday to Sunday"],
    ["2026-01-15", "1 month", "2026-02-14", "to the eve of the same date"],
    ["2026-03-01", "1 month", "2026-03-31", "a whole month"],
    ["2026-01-31", "1 month", "2026-02-28", "no such date: the month's end"],
    ["2026-01-05", "5 working days", "2026-01-09", "Monday to Friday"],
    ["2026-01-03", "5 working days", "2026-01-09", "from a Saturday"],
  ];
  for (const [day, span, due, words] of dues)
    test(`${span} from ${day} end on ${due}: ${words}`, () =>
      assert.deepEqual(dueBeginningWith(day, span), { due }));
});

suite("outside the listed bank holidays", () => {
  test("working days are not guessed, and the reason is a sentence", () => {
    assert.deepEqual(dueAfter("2028-12-20", "10 working days"), {
      unknown:
        "Bank holidays are listed from 2010 to 2028, so 10 working days after Wed 20 Dec 2028 cannot be counted",
    });
    assert.match(
      dueAfter("2009-12-31", "1 working days").unknown ?? "",
      /so 1 working day after Thu 31 Dec 2009/,
    );
    assert.match(
      dueBefore("2010-01-04", "5 working days").unknown ?? "",
      /5 working days before Mon 4 Jan 2010/,
    );
    assert.match(
      dueBeginningWith("2029-01-01", "5 working days").unknown ?? "",
      /5 working days from Mon 1 Jan 2029/,
    );
  });
  test("weeks and months still count", () => {
    assert.deepEqual(dueAfter("2035-01-01", "6 weeks"), { due: "2035-02-12" });
    assert.deepEqual(dueAfter("1995-01-31", "1 month"), { due: "1995-02-28" });
  });
});

test("an extra bank holiday moves working days and nothing else", () => {
  const calendar = calendarOf(["2026-05-05"]);
  assert.deepEqual(dueAfter("2026-05-01", "1 working day", calendar), {
    due: "2026-05-06",
  });
  assert.deepEqual(dueAfter("2026-05-01", "4 days", calendar), {
    due: "2026-05-05",
  });
});

suite("hours are elapsed hours", () => {
  const sums: [string, HourSpan, string, string][] = [
    [
      "2026-01-09T16:50:00.000Z",
      "72 hours",
      "2026-01-12T16:50:00.000Z",
      "through a weekend",
    ],
    [
      "2026-03-27T12:00:00.000Z",
      "72 hours",
      "2026-03-30T12:00:00.000Z",
      "as clocks go forward",
    ],
    [
      "2026-10-23T12:00:00+01:00",
      "72 hours",
      "2026-10-26T11:00:00.000Z",
      "as clocks go back",
    ],
    [
      "2026-12-31T23:30:00.000Z",
      "1 hour",
      "2027-01-01T00:30:00.000Z",
      "into a new year",
    ],
  ];
  for (const [from, span, to, words] of sums)
    test(`${span} ${words}`, () => assert.equal(hoursAfter(from, span), to));
});

suite("the words of a span", () => {
  test("are a count and a unit", () => {
    assert.deepEqual(lengthOf("10 working days"), {
      count: 10,
      unit: "working day",
    });
    assert.equal(spanWords("1 weeks"), "1 week");
    assert.equal(spanWords("6 weeks"), "6 weeks");
  });
  for (const text of [
    "",
    "weeks",
    "-1 days",
    "1.5 days",
    "6 fortnights",
    "6  weeks",
  ])
    test(`${JSON.stringify(text)} is none`, () => {
      assert.equal(isSpan(text), false);
      assert.throws(() => lengthOf(text as Span), RangeError);
    });
});

test("no day that can be entered makes a span throw", () => {
  const anyDay = fc
    .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") })
    .map(dayOf);
  const unit = fc.constantFrom(
    "hour",
    "day",
    "working day",
    "week",
    "month",
    "year",
  );
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 99 }), unit, (day, count, of) => {
      const span = `${count} ${of}s` as Span;
      for (const { due, unknown } of [
        dueAfter(day, span),
        dueBefore(day, span),
        dueBeginningWith(day, span),
      ])
        assert.notEqual(due === undefined, unknown === undefined);
    }),
    { numRuns: 1000 },
  );
});
