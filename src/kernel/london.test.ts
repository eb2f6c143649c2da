import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween, dayNumber, dayOf, type Day } from "./day.ts";
import {
  endOfLondonDay,
  londonDay,
  londonInstant,
  londonTime,
  millisecondsOf,
  startOfLondonDay,
  todayInLondon,
} from "./london.ts";

suite("the day and time in London", () => {
  const readings: [string, Day, string, string][] = [
    [
      "2026-01-05T23:59:59.999Z",
      "2026-01-05",
      "23:59",
      "winter: the same as UTC",
    ],
    [
      "2026-07-01T22:59:59.999Z",
      "2026-07-01",
      "23:59",
      "the end of a summer day",
    ],
    [
      "2026-07-01T23:00:00.000Z",
      "2026-07-02",
      "00:00",
      "the next summer day begins",
    ],
    [
      "2026-03-29T00:59:59.000Z",
      "2026-03-29",
      "00:59",
      "before clocks go forward",
    ],
    [
      "2026-03-29T01:00:00.000Z",
      "2026-03-29",
      "02:00",
      "clocks have gone forward",
    ],
    [
      "2026-10-25T00:30:00.000Z",
      "2026-10-25",
      "01:30",
      "the first half past one",
    ],
    ["2026-10-25T01:30:00.000Z", "2026-10-25", "01:30", "the second"],
    [
      "2026-10-24T23:00:00.000Z",
      "2026-10-25",
      "00:00",
      "the day clocks go back begins",
    ],
    [
      "2026-10-25T23:59:00.000Z",
      "2026-10-25",
      "23:59",
      "and ends, 25 hours long",
    ],
    [
      "2026-01-05T12:00:00+05:30",
      "2026-01-05",
      "06:30",
      "another place's offset",
    ],
    [
      "2026-06-01 10:00:00.123456+00",
      "2026-06-01",
      "11:00",
      "as a database writes it",
    ],
    [
      "1970-06-01T23:30:00Z",
      "1970-06-02",
      "00:30",
      "when summer time lasted all year",
    ],
  ];
  for (const [instant, day, time, words] of readings)
    test(`${instant}: ${words}`, () => {
      assert.equal(londonDay(instant), day);
      assert.equal(londonTime(instant), time);
      assert.equal(todayInLondon(millisecondsOf(instant)), day);
    });
});

suite("a London day", () => {
  const days: [Day, string, string, number][] = [
    [
      "2026-01-05",
      "2026-01-05T00:00:00.000Z",
      "2026-01-05T23:59:59.999999Z",
      24,
    ],
    [
      "2026-07-01",
      "2026-06-30T23:00:00.000Z",
      "2026-07-01T22:59:59.999999Z",
      24,
    ],
    [
      "2026-03-29",
      "2026-03-29T00:00:00.000Z",
      "2026-03-29T22:59:59.999999Z",
      23,
    ],
    [
      "2026-10-25",
      "2026-10-24T23:00:00.000Z",
      "2026-10-25T23:59:59.999999Z",
      25,
    ],
    [
      "2024-02-29",
      "2024-02-29T00:00:00.000Z",
      "2024-02-29T23:59:59.999999Z",
      24,
    ],
  ];
  for (const [day, start, end, hours] of days)
    test(`${day} is ${hours} hours long`, () => {
      assert.equal(startOfLondonDay(day), start);
      assert.equal(endOfLondonDay(day), end);
      const next = millisecondsOf(startOfLondonDay(addDays(day, 1)));
      assert.equal((next - millisecondsOf(start)) / 3_600_000, hours);
    });

  test("starts at its own midnight and ends before the next, for any day", () =>
    fc.assert(
      fc.property(
        fc.integer({
          min: dayNumber("1972-01-01"),
          max: dayNumber("2037-12-31"),
        }),
        (number) => {
          const day = dayOf(number);
          const start = startOfLondonDay(day);
          assert.equal(londonDay(start), day);
          assert.equal(londonTime(start), "00:00");
          assert.equal(
            daysBetween(londonDay(millisecondsOf(start) - 1), day),
            1,
          );
          assert.equal(londonDay(endOfLondonDay(day)), day);
        },
      ),
    ));
});

suite("the instant of a time in London", () => {
  const instants: [Day, string, string, string][] = [
    ["2026-01-05", "16:50", "2026-01-05T16:50:00.000Z", "in winter"],
    ["2026-07-01", "16:50", "2026-07-01T15:50:00.000Z", "in summer"],
    [
      "2026-07-01",
      "00:30",
      "2026-06-30T23:30:00.000Z",
      "after a summer midnight",
    ],
    [
      "2026-10-25",
      "01:30",
      "2026-10-25T00:30:00.000Z",
      "shown twice: the first",
    ],
    [
      "2026-03-29",
      "01:30",
      "2026-03-29T01:30:00.000Z",
      "never shown: an hour on",
    ],
  ];
  for (const [day, time, instant, words] of instants)
    test(`${day} ${time}, ${words}`, () =>
      assert.equal(londonInstant(day, time), instant));
});

suite("text that is no instant is refused", () => {
  for (const text of [
    "",
    "2026-01-05",
    "2026-01-05T10:00:00",
    "2026-13-05T10:00:00Z",
    "Mon 5 Jan 2026",
  ])
    test(JSON.stringify(text), () =>
      assert.throws(() => millisecondsOf(text), RangeError),
    );
});

test("the machine's own time zone changes nothing", () => {
  const zone = process.env.TZ;
  try {
    for (const other of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      process.env.TZ = other;
      assert.equal(londonDay("2026-07-01T23:00:00.000Z"), "2026-07-02");
      assert.equal(startOfLondonDay("2026-07-02"), "2026-07-01T23:00:00.000Z");
      assert.equal(addDays("2026-03-28", 2), "2026-03-30");
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
