import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  caseload,
  openAndAllocated,
  openAndChanges,
} from "../populations/in-need.ts";
import { visitsNotMade } from "../populations/visits.ts";
import { dueWords, eventShare, inTimeOfDue, shareOnADay } from "./of-rows.ts";

const aboutWork = {
  journey: "workforce",
  needs: ["allocation"],
  inForce: { from: "2018-01-01" },
} as const;

export const workforceMeasures: readonly Indicator[] = [
  defineIndicator({
    ...shareOnADay,
    ...aboutWork,
    key: "unallocated",
    says: ["open child", "open children", "had no allocated social worker"],
    title: "Children without an allocated social worker",
    question: "Does every open child have a registered social worker?",
    journey: "front door",
    better: "lower",
    population: openAndAllocated,
    counts: "not allocated",
    words: {
      numerator:
        "of these, children whom no registered social worker holds or works with",
      denominator: "children open to us at the end of the day, for any reason",
    },
    breakdowns: ["age band"],
    drill: { since: "Since", allocated: "Allocated" },
    source: "Local practice standard: none",
    target: { share: 0, source: "Local practice standard" },
    caveat: "A manager covering does not count as allocated.",
  }),
  defineIndicator({
    ...aboutWork,
    key: "caseload",
    says: ["child", "children", "were held for each worker"],
    title: "Children for each accountable worker",
    question: "Do social workers have time for the children they hold?",
    kind: "stock",
    unit: "ratio",
    better: "lower",
    population: caseload,
    per: { column: "practitioner_id", words: "workers who hold a child" },
    words: {
      numerator: "children held at the end of the day",
      denominator: "workers accountable for at least one of them",
    },
    breakdowns: ["team", "age band"],
    drill: { practitioner: "Worker", started_on: "Since" },
    source: "Local practice standard",
    caveat: "An average hides the heaviest load: look at the list.",
  }),
  defineIndicator({
    ...shareOnADay,
    ...aboutWork,
    key: "sw-changes",
    says: ["child", "children", "had three social workers or more in a year"],
    title: "Children with three social workers or more in a year",
    question: "Do children keep the person they know?",
    better: "lower",
    population: openAndChanges,
    counts: "three_workers",
    words: {
      numerator:
        "of these, children for whom three people or more in turn were accountable in the twelve months to the day",
      denominator:
        "children in need, on a protection plan or looked after on the day",
    },
    breakdowns: ["team", "age band", "placement type"],
    drill: { three_workers: "Three or more" },
    source: "Local practice standard",
  }),
  defineIndicator({
    ...eventShare,
    ...aboutWork,
    key: "visit-called-off",
    says: [
      "visit without seeing the child",
      "visits without seeing the child",
      "were called off by us",
    ],
    title: "Visits we called off",
    question: "When a child was not seen, was it because we did not come?",
    better: "lower",
    population: visitsNotMade,
    counts: "called_off_by_us",
    words: {
      numerator: "of these, visits that we called off",
      denominator:
        "visits in the period on which the child was not seen, attempts among them",
    },
    needs: ["visit"],
    breakdowns: ["team", "age band", "placement type"],
    drill: { visited_on: "Tried", not_seen_because: "Why not" },
    source: "Local practice standard",
    caveat:
      "A visit that nobody tried to make is not in it: it is missed where visits are counted that were due.",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutWork,
    key: "sup-child",
    says: [
      "discussion in supervision due",
      "discussions in supervision due",
      "were in time",
    ],
    title: "Children discussed in supervision in time",
    question: "Does somebody think with the worker about each child?",
    clocks: ["sup-child-cp", "sup-child-cin", "sup-cl"],
    words: dueWords("discussions of a child in supervision"),
    needs: ["oversight"],
    breakdowns: ["team", "age band", "placement type"],
    source:
      "Local practice standard: every four weeks on a plan or in care, six in need, eight for care leavers",
  }),
];
