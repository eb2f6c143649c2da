import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  enquiries,
  initialConferences,
} from "../populations/child-protection.ts";
import { obligationsMet } from "../populations/obligations.ts";
import {
  dueWords,
  eventCount,
  eventShare,
  inhabitants,
  inTimeOfDue,
  yearlyRate,
} from "./of-rows.ts";

const aboutEnquiries = {
  journey: "child protection",
  needs: ["section_47_enquiry"],
  fromReturn: "cin-census",
  inForce: { from: "2013-04-01" },
} as const;
const drill = {
  started_on: "Started",
  completed_on: "Completed",
  outcome: "Outcome",
};
const fifteenDays = {
  clocks: ["icpc-15"],
  breakdowns: ["team", "age band"],
  source:
    "Working Together to Safeguard Children 2023: 15 working days from the strategy discussion that began the enquiry",
} as const;

export const enquiriesMeasures: readonly Indicator[] = [
  defineIndicator({
    ...inTimeOfDue,
    key: "strat-timely",
    says: [
      "strategy discussion due",
      "strategy discussions due",
      "were in time",
    ],
    title: "Strategy discussions held in time",
    question: "Do agencies meet the next day when a child may be at risk?",
    journey: "child protection",
    clocks: ["strategy-discussion"],
    words: dueWords("strategy discussions"),
    needs: ["strategy_discussion"],
    breakdowns: ["team", "age band"],
    source:
      "Local practice standard: one working day from the referral’s decision, with social care, police and health",
    inForce: { from: "2018-01-01" },
  }),
  defineIndicator({
    ...eventCount,
    ...aboutEnquiries,
    key: "s47-n",
    says: ["section 47 enquiry", "section 47 enquiries", "were started"],
    title: "Section 47 enquiries started",
    question: "How often do we look into whether a child suffers harm?",
    population: enquiries,
    words: {
      numerator: "section 47 enquiries started in the period",
      denominator: "none: a count",
    },
    breakdowns: ["age band"],
    drill,
    source: "Children Act 1989, section 47; children in need census",
  }),
  defineIndicator({
    ...yearlyRate,
    ...aboutEnquiries,
    key: "s47-rate",
    says: ["section 47 enquiry", "section 47 enquiries", "were started"],
    title: "Section 47 enquiries per 10,000 children",
    question: "Do we look into harm more often than elsewhere?",
    population: enquiries,
    words: {
      numerator: "section 47 enquiries started in the twelve months",
      denominator: inhabitants,
    },
    drill,
    source: "Children in need census",
    benchmark: "s47-rate",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutEnquiries,
    ...fifteenDays,
    key: "icpc-15",
    says: [
      "initial conference held",
      "initial conferences held",
      "were in time",
    ],
    title: "Initial conferences within 15 working days, of those held",
    question: "The national measure: were the conferences held, held in time?",
    kind: "flow",
    population: obligationsMet,
    words: {
      numerator: "initial conferences held within 15 working days",
      denominator: "initial conferences held in the period",
    },
    benchmark: "icpc-15",
    caveat:
      "A conference never held is not in it. Read it beside conferences due.",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutEnquiries,
    ...fifteenDays,
    key: "icpc-due",
    says: ["initial conference due", "initial conferences due", "were in time"],
    title: "Initial conferences within 15 working days, of those due",
    question: "Was every conference that was due held in time?",
    words: {
      ...dueWords("initial conferences"),
      leftOut:
        "decided in time not to be needed, waived with a reason, or beyond what the returns cover",
    },
  }),
  defineIndicator({
    ...eventShare,
    key: "icpc-to-plan",
    says: [
      "initial conference held",
      "initial conferences held",
      "led to a protection plan",
    ],
    title: "Initial conferences that led to a protection plan",
    question: "Do the children we bring to a conference need a plan?",
    journey: "child protection",
    better: "neutral",
    population: initialConferences,
    counts: "led_to_plan",
    leftOut: "case when not outcome_known then 'not recorded' end",
    words: {
      numerator: "initial conferences whose outcome was a protection plan",
      denominator: "initial conferences held in the period",
      leftOut: "what came of the conference was not recorded",
    },
    needs: ["conference recorded"],
    breakdowns: ["team", "age band"],
    drill: { held_on: "Held", outcome: "Outcome" },
    source:
      "Local practice standard; Working Together to Safeguard Children 2023",
    inForce: { from: "2013-04-01" },
    caveat:
      "Counted for each child. A low share may mean that conferences are called too soon, a high one that some are called too late.",
  }),
];
