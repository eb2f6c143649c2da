import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  countWords,
  dayWords,
  dueWords,
  instantWords,
  longDayWords,
  monthWords,
  shortDayWords,
  shortMonthWords,
} from "./date-words.ts";
import type { Day } from "./day.ts";

test("a day in words", () => {
  assert.equal(dayWords("2026-11-14"), "Sat 14 Nov 2026");
  assert.equal(shortDayWords("2026-11-02"), "Mon 2 Nov");
  assert.equal(longDayWords("2026-09-01"), "1 September 2026");
  assert.equal(monthWords("2026-05"), "May 2026");
  assert.equal(shortMonthWords("2026-09"), "Sep 2026");
  assert.equal(instantWords("2026-07-01T23:05:00Z"), "Thu 2 Jul 2026 00:05");
});

test("a count in words", () => {
  assert.equal(countWords(1, "child", "children"), "1 child");
  assert.equal(countWords(2675, "child", "children"), "2,675 children");
  assert.equal(countWords(0, "day"), "0 days");
});

suite("how long until due", () => {
  const words: [Day, Day, string][] = [
    ["2026-11-13", "2026-11-13", "today"],
    ["2026-11-13", "2026-11-11", "2 working days"],
    ["2026-11-16", "2026-11-13", "1 working day"],
    ["2026-11-15", "2026-11-13", "2 days"],
    ["2026-11-13", "2026-11-16", "overdue 1 working day"],
    ["2026-11-13", "2026-11-18", "overdue 3 working days"],
    ["2026-11-13", "2026-11-14", "overdue 1 day"],
    ["2031-01-10", "2031-01-01", "9 days"],
  ];
  for (const [due, today, said] of words)
    test(`due ${due}, on ${today}: ${said}`, () =>
      assert.equal(dueWords(due, today), said));
});
