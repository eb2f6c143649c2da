import { type Indicator, defineIndicator } from "../indicator.ts";
import { assessmentsAuthorised } from "../populations/front-door.ts";
import { obligationsMet, obligationsOpen } from "../populations/obligations.ts";
import {
  dueWords,
  inhabitants,
  inTimeOfDue,
  shareOnADay,
  yearlyRate,
} from "./of-rows.ts";

const aboutAssessments = {
  journey: "assessment",
  needs: ["assessment"],
  fromReturn: "cin-census",
  breakdowns: ["team", "age band"],
  inForce: { from: "2013-04-01" },
} as const;
const fortyFiveDays = {
  clocks: ["cfa-45"],
  source:
    "Working Together to Safeguard Children 2023, chapter 3: 45 working days from the referral to the manager’s authorisation",
} as const;

export const assessmentMeasures: readonly Indicator[] = [
  defineIndicator({
    ...inTimeOfDue,
    ...aboutAssessments,
    ...fortyFiveDays,
    key: "cfa-45-completed",
    says: [
      "assessment completed",
      "assessments completed",
      "were completed in time",
    ],
    title: "Assessments completed in 45 working days, of those completed",
    question:
      "The national measure: were finished assessments finished in time?",
    kind: "flow",
    population: obligationsMet,
    words: {
      numerator: "assessments authorised within 45 working days",
      denominator: "assessments authorised in the period",
    },
    benchmark: "cfa-45-completed",
    caveat:
      "An assessment never finished is not in it. Read it beside assessments due and assessments overdue.",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutAssessments,
    ...fortyFiveDays,
    key: "cfa-45-due",
    says: ["assessment due", "assessments due", "were in time"],
    title: "Assessments completed in 45 working days, of those due",
    question: "Did every child get their assessment in time?",
    words: dueWords("assessments"),
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutAssessments,
    key: "cfa-day25",
    says: ["checkpoint due", "checkpoints due", "were in time"],
    title: "Assessments looked at by day 25",
    question: "Does a manager look at every assessment half-way?",
    clocks: ["cfa-day25"],
    words: dueWords("day 25 checkpoints"),
    needs: ["assessment", "oversight"],
    source: "Local practice standard: supervision of the assessment by day 25",
  }),
  defineIndicator({
    ...shareOnADay,
    ...aboutAssessments,
    ...fortyFiveDays,
    key: "cfa-overdue",
    says: ["open assessment", "open assessments", "were overdue"],
    title: "Open assessments beyond 45 working days",
    question: "How many children still wait for an assessment that was due?",
    better: "lower",
    population: obligationsOpen,
    counts: "state = 'overdue'",
    words: {
      numerator: "open assessments whose 45 working days have passed",
      denominator: "open assessments",
    },
    drill: { triggered_on: "Since", due_on: "Due", state: "State" },
  }),
  defineIndicator({
    ...yearlyRate,
    journey: "assessment",
    key: "cfa-rate",
    says: ["assessment", "assessments", "were completed"],
    title: "Assessments completed per 10,000 children",
    question: "Do we assess more children than elsewhere?",
    population: assessmentsAuthorised,
    words: {
      numerator: "assessments authorised in the twelve months",
      denominator: inhabitants,
    },
    needs: ["assessment"],
    fromReturn: "cin-census",
    drill: { started_on: "Started", authorised_on: "Authorised" },
    source: "Children in need census",
    inForce: { from: "2013-04-01" },
    benchmark: "cfa-rate",
  }),
];
