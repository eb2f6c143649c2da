import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  lookedAfterDental,
  lookedAfterImmunised,
  reviewsHeld,
} from "../populations/looked-after.ts";
import { dueWords, eventShare, inTimeOfDue, shareOnADay } from "./of-rows.ts";

const regulations =
  "Care Planning, Placement and Case Review (England) Regulations 2010";
const aboutCare = {
  journey: "children in care",
  breakdowns: ["team", "age band", "placement type"],
  inForce: { from: "2011-04-01" },
} as const;
const promise = {
  ...inTimeOfDue,
  ...aboutCare,
  fromReturn: "ssda903",
} as const;

const known = "case when not known then 'not known' end";
const health = {
  ...shareOnADay,
  ...aboutCare,
  better: "higher",
  counts: "checked",
  leftOut: known,
  fromReturn: "ssda903",
  drill: { started_on: "Looked after since", checked: "Checked" },
  source: "SSDA903, outcomes of the year",
} as const;

export const careInPracticeMeasures: readonly Indicator[] = [
  defineIndicator({
    ...promise,
    key: "cic-visit-due",
    says: ["visit due", "visits due", "were in time"],
    title: "Visits to looked-after children in time",
    question: "Do we see the children we look after as often as the law says?",
    clocks: [
      "cla-visit-first",
      "cla-visit-6w",
      "cla-visit-perm",
      "cla-visit-other",
    ],
    words: dueWords("visits to looked-after children"),
    needs: ["looked_after_period", "visit"],
    source: `${regulations}, regulation 28`,
  }),
  defineIndicator({
    ...promise,
    key: "cic-reviews-q",
    says: ["review due", "reviews due", "were in time"],
    title: "Looked-after reviews in time",
    question: "Was every child’s care plan reviewed when it was due?",
    clocks: ["cla-review-1", "cla-review-2", "cla-review-n"],
    words: dueWords("reviews"),
    needs: ["looked_after_period", "review"],
    source: `${regulations}, regulation 33: within 20 working days, then three months, then six`,
  }),
  defineIndicator({
    ...eventShare,
    ...aboutCare,
    key: "cic-participation",
    says: ["review", "reviews", "had the child take part"],
    title: "Children taking part in their reviews",
    question: "Are children heard when their care is reviewed?",
    better: "higher",
    population: reviewsHeld,
    among: "four_or_over",
    counts: "participation ~ '^PN[1-6]$'",
    leftOut: "case when participation is null then 'not recorded' end",
    words: {
      numerator: "of these, reviews the child came to or sent their view to",
      denominator: "reviews held in the period of children aged four or over",
      leftOut: "whether the child took part was not recorded",
    },
    needs: ["review"],
    fromReturn: "ssda903",
    drill: { held_on: "Held", participation: "Took part" },
    source: "SSDA903, participation codes PN1 to PN6",
  }),
  defineIndicator({
    ...promise,
    key: "iha-timely",
    says: [
      "initial health assessment due",
      "initial health assessments due",
      "were in time",
    ],
    title: "Initial health assessments within 20 working days",
    question: "Is each child’s health looked at when they come into care?",
    clocks: ["iha"],
    words: dueWords("initial health assessments"),
    needs: ["looked_after_period", "health_assessment"],
    source: `${regulations}, regulation 7`,
  }),
  defineIndicator({
    ...promise,
    key: "rha-timely",
    says: [
      "review health assessment due",
      "review health assessments due",
      "were in time",
    ],
    title: "Review health assessments in time",
    question: "Is each child’s health looked at again when it should be?",
    clocks: ["rha-u5", "rha-5plus"],
    words: dueWords("review health assessments"),
    needs: ["looked_after_period", "health_assessment"],
    source: `${regulations}, regulation 7: every six months under five, then every twelve`,
  }),
  defineIndicator({
    ...promise,
    key: "pep-term",
    says: [
      "first education plan due",
      "first education plans due",
      "were begun in time",
    ],
    title: "First personal education plans begun in time",
    question: "Does school know and plan for each child who comes into care?",
    clocks: ["pep-initial"],
    words: dueWords("first personal education plans"),
    caveat:
      "Plans of later terms are not in it: no term dates have been entered.",
    needs: ["looked_after_period", "personal_education_plan"],
    source: `${regulations}, schedule 1; guidance: begun within ten working days`,
  }),
  defineIndicator({
    ...health,
    key: "dental",
    says: [
      "looked-after child",
      "looked-after children",
      "had seen a dentist within the year",
    ],
    title: "Children who saw a dentist within a year",
    question: "Do the children we look after see a dentist?",
    population: lookedAfterDental,
    words: {
      numerator: "of these, children whose teeth were checked within the year",
      denominator:
        "children looked after for twelve months or more at the end of the day",
      leftOut: "no return says yes or no for the year before the day",
    },
    needs: ["looked_after_period"],
    needsOneOf: ["health_check", "outcomes_in_year"],
  }),
  defineIndicator({
    ...health,
    key: "immun",
    says: [
      "looked-after child",
      "looked-after children",
      "had their immunisations up to date",
    ],
    title: "Children whose immunisations are up to date",
    question: "Are the children we look after immunised?",
    population: lookedAfterImmunised,
    words: {
      numerator: "of these, children whose immunisations are up to date",
      denominator:
        "children looked after for twelve months or more at the end of the day",
      leftOut: "no return says yes or no for the year before the day",
    },
    needs: ["looked_after_period"],
    needsOneOf: ["health_check", "outcomes_in_year"],
  }),
];
