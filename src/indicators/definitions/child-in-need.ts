import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  inNeed,
  inNeedAndAccountable,
  inNeedAndPlan,
} from "../populations/in-need.ts";
import { obligationsMet } from "../populations/obligations.ts";
import {
  dueWords,
  inhabitants,
  inTimeOfDue,
  onADay,
  rateOnADay,
  shareOnADay,
} from "./of-rows.ts";

const aboutNeed = {
  journey: "child in need",
  inForce: { from: "2018-01-01" },
} as const;
const onlyInNeed = {
  population: inNeed,
  among: "only_in_need",
  drill: { since: "Since" },
  needs: ["child_in_need_plan"],
  fromReturn: "cin-census",
  source:
    "Local count: from an authorised assessment that finds need, or the plan’s start, to the end of the plan; without protection plans and looked-after children",
} as const;
const everyoneOpen = {
  population: inNeed,
  drill: { since: "Since" },
  needs: ["referral"],
  fromReturn: "cin-census",
  source: "Children in need census",
} as const;
const byTeamAndAge = { breakdowns: ["team", "age band"] } as const;

const visits = {
  clocks: ["cin-visit"],
  needs: ["visit"],
  source: "Local practice standard: every 20 working days, the child seen",
} as const;

export const childInNeedMeasures: readonly Indicator[] = [
  defineIndicator({
    ...onADay,
    ...aboutNeed,
    ...onlyInNeed,
    ...byTeamAndAge,
    key: "cin-n",
    says: ["child", "children", "were in need, without plans and care"],
    title: "Children in need, without plans and care",
    question: "How many children do we help short of protection and care?",
    words: {
      numerator:
        "children in need at the end of the day, neither on a protection plan nor looked after",
      denominator: "none: a count",
    },
  }),
  defineIndicator({
    ...onADay,
    ...aboutNeed,
    ...everyoneOpen,
    ...byTeamAndAge,
    key: "cin-n-dfe",
    says: ["child", "children", "were open to us"],
    title: "Children in need, the Department’s count",
    question: "How many children are open to us for any reason?",
    words: {
      numerator:
        "everyone with an open episode of need at the end of the day, on a plan and looked after included",
      denominator: "none: a count",
    },
  }),
  defineIndicator({
    ...rateOnADay,
    ...aboutNeed,
    ...onlyInNeed,
    key: "cin-rate",
    says: ["child", "children", "were in need, without plans and care"],
    title: "Children in need per 10,000, without plans and care",
    question: "Do we help more children short of protection than before?",
    words: {
      numerator:
        "children in need at the end of the day, neither on a protection plan nor looked after",
      denominator: inhabitants,
    },
    caveat: "Not the published rate: the Department counts everyone open.",
  }),
  defineIndicator({
    ...rateOnADay,
    ...aboutNeed,
    ...everyoneOpen,
    key: "cin-rate-dfe",
    says: ["child", "children", "were open to us"],
    title: "Children in need per 10,000, the Department’s count",
    question: "Are more children open to us than elsewhere?",
    words: {
      numerator: "everyone with an open episode of need at the end of the day",
      denominator: inhabitants,
    },
    benchmark: "cin-rate-dfe",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutNeed,
    ...visits,
    ...byTeamAndAge,
    key: "cin-visit-due",
    says: ["visit due", "visits due", "were in time"],
    title: "Child in need visits in time",
    question: "Was every child in need seen as often as was promised?",
    words: dueWords("child in need visits"),
    target: { share: 0.85, source: "Proposed practice standard" },
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutNeed,
    ...visits,
    ...byTeamAndAge,
    key: "cin-visit-wrong",
    says: ["visit that took place", "visits that took place", "were in time"],
    title: "Child in need visits in time, only of those that took place",
    question: "What did the old way of counting say?",
    kind: "flow",
    population: obligationsMet,
    words: {
      numerator: "visits made in the period that were in time",
      denominator: "visits made in the period",
    },
    caveat:
      "Do not use: a visit that never happened is not in it. Kept only to explain figures published on this basis.",
  }),
  defineIndicator({
    ...shareOnADay,
    ...aboutNeed,
    ...byTeamAndAge,
    key: "cin-plan-have",
    says: ["child in need", "children in need", "had a current plan"],
    title: "Children in need with a current plan",
    question: "Does every child we help have a plan?",
    better: "higher",
    population: inNeedAndPlan,
    counts: "has_plan",
    words: {
      numerator: "of these, children with a plan at the end of the day",
      denominator:
        "children only in need whose plan has fallen due: ten working days",
    },
    needs: ["child_in_need_plan"],
    fromReturn: "cin-census",
    drill: { plan_due_on: "Plan due", has_plan: "Has a plan" },
    source: "Local practice standard",
  }),
  defineIndicator({
    ...shareOnADay,
    ...aboutNeed,
    ...byTeamAndAge,
    key: "cin-no-social-worker",
    says: [
      "child in need",
      "children in need",
      "had no social worker accountable",
    ],
    title: "Children in need with no registered social worker accountable",
    question: "Does a registered social worker answer for every child in need?",
    better: "lower",
    population: inNeedAndAccountable,
    counts: "not accountable",
    words: {
      numerator:
        "of these, children for whom no registered social worker is accountable, whoever works with them",
      denominator:
        "children in need at the end of the day, neither on a protection plan nor looked after",
    },
    needs: ["allocation"],
    drill: { since: "Since", accountable: "Social worker accountable" },
    source: "Local practice standard: none; Working Together 2023",
    target: { share: 0, source: "Local practice standard" },
    caveat:
      "A family support worker may lead the work; somebody registered must answer for it.",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutNeed,
    ...byTeamAndAge,
    key: "cin-plan-timely",
    says: ["plan due", "plans due", "were in time"],
    title: "Child in need plans within 10 working days",
    question: "Does help begin with a plan soon after need is found?",
    clocks: ["cin-plan"],
    words: dueWords("child in need plans"),
    needs: ["child_in_need_plan"],
    fromReturn: "cin-census",
    source: "Local practice standard",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutNeed,
    ...byTeamAndAge,
    key: "cin-review-timely",
    says: ["review due", "reviews due", "were in time"],
    title: "Child in need reviews in time",
    question: "Is help looked at again when it should be?",
    clocks: ["cin-review-first", "cin-review-next"],
    words: dueWords("child in need reviews"),
    needs: ["review recorded"],
    source: "Local practice standard",
  }),
  defineIndicator({
    ...inTimeOfDue,
    key: "plo-16",
    says: [
      "end of pre-proceedings due",
      "ends of pre-proceedings due",
      "were in time",
    ],
    title: "Pre-proceedings ended within 16 weeks",
    question: "Do families before court learn in time where they stand?",
    journey: "pre-proceedings",
    clocks: ["plo-16"],
    words: dueWords("ends of pre-proceedings"),
    needs: ["pre_proceedings"],
    ...byTeamAndAge,
    source:
      "Public law outline; local practice standard: 16 weeks from the letter before proceedings",
    inForce: { from: "2021-03-01" },
  }),
];
