import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Fact } from "#record/facts.ts";
import { lookedAfter, readOut, reviewed } from "../test-lives.ts";
import { lookedAfterReviews } from "./looked-after-reviews.ts";

type Worked = {
  child: string;
  facts: Fact[];
  asAt: Day;
  /** By the plain reading of regulation 33, with a calendar in the hand. */
  working: string;
  expected: string[];
  born?: Day;
};

const covered = (on: Day, startKnown: boolean) =>
  lookedAfter(on, {
    startKnown,
    source: "ssda903",
    coveredFrom: "2025-04-01",
    coveredTo: "2026-03-31",
  });
const returned = (on: Day) => reviewed(on, "ssda903");
const inCare = lookedAfter("2026-01-05"); // a Monday

const worked: Worked[] = [
  {
    child: "1: the twentieth working day itself",
    facts: [inCare],
    asAt: "2026-02-02",
    working:
      "Mon 5 Jan is day 0; four full weeks of five days end on Mon 2 Feb",
    expected: ["cla-review-1 due 2026-02-02: running"],
  },
  {
    child: "2: the day after it",
    facts: [inCare],
    asAt: "2026-02-03",
    working: "as child 1; the day has passed and nothing was held",
    expected: ["cla-review-1 due 2026-02-02: overdue"],
  },
  {
    child: "3: first review early",
    facts: [inCare, reviewed("2026-01-30")],
    asAt: "2026-03-01",
    working: "held before 2 Feb; 30 Jan + 3 months = 30 Apr",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-04-30: running",
    ],
  },
  {
    child: "4: first review on its due day",
    facts: [inCare, reviewed("2026-02-02")],
    asAt: "2026-03-01",
    working: "in time at the end of the day; 2 Feb + 3 months = 2 May",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-05-02: running",
    ],
  },
  {
    child: "5: first review three days late",
    facts: [inCare, reviewed("2026-02-05")],
    asAt: "2026-03-01",
    working: "after 2 Feb; 5 Feb + 3 months = 5 May",
    expected: [
      "cla-review-1 due 2026-02-02: met late",
      "cla-review-2 due 2026-05-05: running",
    ],
  },
  {
    child: "6: first review never held",
    facts: [inCare],
    asAt: "2026-05-10",
    working:
      "the second’s interval from 2 Feb ends on 2 May: the first is missed and the second fell due that day",
    expected: [
      "cla-review-1 due 2026-02-02: missed",
      "cla-review-2 due 2026-05-02: overdue",
    ],
  },
  {
    child: "7: first missed, a review on the very day the second falls due",
    facts: [inCare, reviewed("2026-05-02")],
    asAt: "2026-05-10",
    working: "it meets the second; 2 May + 6 months = 2 Nov",
    expected: [
      "cla-review-1 due 2026-02-02: missed",
      "cla-review-2 due 2026-05-02: met",
      "cla-review-n due 2026-11-02: running",
    ],
  },
  {
    child: "8: two reviews in time",
    facts: [inCare, reviewed("2026-01-30"), reviewed("2026-04-28")],
    asAt: "2026-06-01",
    working: "second due 30 Apr, held 28 Apr; 28 Apr + 6 months = 28 Oct",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-04-30: met",
      "cla-review-n due 2026-10-28: running",
    ],
  },
  {
    child: "9: second review late",
    facts: [inCare, reviewed("2026-01-30"), reviewed("2026-05-15")],
    asAt: "2026-06-01",
    working: "second due 30 Apr, held 15 May; 15 May + 6 months = 15 Nov",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-04-30: met late",
      "cla-review-n due 2026-11-15: running",
    ],
  },
  {
    child: "10: over Easter",
    facts: [lookedAfter("2026-03-16")],
    asAt: "2026-04-01",
    working:
      "17-20 Mar 4, 23-27 Mar 9, 30 Mar-2 Apr 13, not Good Friday nor Easter Monday, 7-10 Apr 17, 13-15 Apr 20",
    expected: ["cla-review-1 due 2026-04-15: running"],
  },
  {
    child: "11: over Christmas",
    facts: [lookedAfter("2025-12-09")],
    asAt: "2026-01-01",
    working:
      "10-12 Dec 3, 15-19 Dec 8, 22-24 Dec 11, 29-31 Dec 14, 2 Jan 15, 5-9 Jan 20",
    expected: ["cla-review-1 due 2026-01-09: running"],
  },
  {
    child: "12: came into care on a Saturday",
    facts: [lookedAfter("2026-02-07")],
    asAt: "2026-02-20",
    working: "day 1 is Mon 9 Feb; four weeks from there end on Fri 6 Mar",
    expected: ["cla-review-1 due 2026-03-06: running"],
  },
  {
    child: "13: months that have no such date",
    facts: [
      lookedAfter("2025-11-03"),
      reviewed("2025-11-30"),
      reviewed("2026-02-28"),
    ],
    asAt: "2026-03-01",
    working:
      "due Mon 1 Dec, held Sun 30 Nov; + 3 months is the last of February; 28 Feb + 6 months = 28 Aug",
    expected: [
      "cla-review-1 due 2025-12-01: met",
      "cla-review-2 due 2026-02-28: met",
      "cla-review-n due 2026-08-28: running",
    ],
  },
  {
    child: "14: home again after a fortnight",
    facts: [lookedAfter("2026-01-05", { until: "2026-01-20" })],
    asAt: "2026-03-01",
    working: "care ended before 2 Feb",
    expected: ["cla-review-1 due 2026-02-02: cancelled"],
  },
  {
    child: "15: home again a week after the review was due",
    facts: [lookedAfter("2026-01-05", { until: "2026-02-10" })],
    asAt: "2026-03-01",
    working: "due 2 Feb and not held when care ended",
    expected: ["cla-review-1 due 2026-02-02: missed"],
  },
  {
    child: "16: home again on the day of the review",
    facts: [
      lookedAfter("2026-01-05", { until: "2026-02-02" }),
      reviewed("2026-02-02"),
    ],
    asAt: "2026-03-01",
    working: "the last day counts; the second, due 2 May, ended as it began",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-05-02: cancelled",
    ],
  },
  {
    child: "17: turned 18",
    facts: [inCare, reviewed("2026-01-30")],
    born: "2008-04-10",
    asAt: "2026-06-01",
    working: "18 on 10 Apr, before the second was due on 30 Apr",
    expected: [
      "cla-review-1 due 2026-02-02: met",
      "cla-review-2 due 2026-04-30: cancelled",
    ],
  },
  {
    child: "18: the return does not show how care began",
    facts: [
      covered("2024-03-01", false),
      returned("2025-06-10"),
      returned("2025-12-05"),
    ],
    asAt: "2026-03-31",
    working:
      "from the first review in cover: 10 Jun + 6 months = 10 Dec, held 5 Dec; + 6 months = 5 Jun",
    expected: [
      "cla-review-n due 2025-12-10: met",
      "cla-review-n due 2026-06-05: running",
    ],
  },
  {
    child: "19: care began twelve days before cover",
    facts: [
      covered("2025-03-20", true),
      returned("2025-04-10"),
      returned("2025-07-01"),
    ],
    asAt: "2026-03-31",
    working:
      "from 10 Apr: due 10 Oct, held 1 Jul; due 1 Jan and not held by the end of cover",
    expected: [
      "cla-review-n due 2025-10-10: met",
      "cla-review-n due 2026-01-01: overdue",
    ],
  },
  {
    child: "20: in care twice",
    facts: [
      lookedAfter("2026-01-05", { until: "2026-01-20" }),
      lookedAfter("2026-03-02"),
      reviewed("2026-03-31"),
    ],
    asAt: "2026-06-30",
    working:
      "the second time: four weeks end on Mon 30 Mar; held a day late; 31 Mar + 3 months = 30 Jun",
    expected: [
      "cla-review-1 due 2026-02-02: cancelled",
      "cla-review-1 due 2026-03-30: met late",
      "cla-review-2 due 2026-06-30: running",
    ],
  },
  {
    child: "21: the only review is dated after the return’s last day",
    facts: [covered("2026-03-09", true), returned("2026-04-02")],
    asAt: "2026-04-20",
    working:
      "10-13 Mar 4, 16-20 Mar 9, 23-27 Mar 14, 30 Mar-2 Apr 18, 7-8 Apr 20; cover ended on 31 Mar",
    expected: ["cla-review-1 due 2026-04-08: not known"],
  },
];

suite("looked-after reviews, worked by hand", () => {
  for (const { child, facts, asAt, working, expected, born } of worked)
    test(`child ${child} (${working})`, () => {
      const life = born ? { born } : {};
      assert.deepEqual(
        readOut(lookedAfterReviews, facts, asAt, life),
        expected,
      );
    });
});
