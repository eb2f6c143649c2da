import { defineIndicator } from "../indicator.ts";
import {
  plansEnded,
  plansOpen,
  plansReviewed,
  plansStarted,
} from "../populations/child-protection.ts";
import {
  dueWords,
  eventCount,
  eventShare,
  inhabitants,
  inTimeOfDue,
  leftOutUnknown,
  onADay,
  rateOnADay,
  shareOnADay,
  unknownWords,
} from "./of-rows.ts";

const aboutPlans = {
  journey: "child protection",
  needs: ["child_protection_plan"],
  fromReturn: "cin-census",
  inForce: { from: "2013-04-01" },
} as const;
const byTeamAndAge = { breakdowns: ["team", "age band"] } as const;
const drill = { started_on: "Plan started", latest_category: "Category" };
const census = "Children in need census";

export const plansNow = defineIndicator({
  ...onADay,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-n",
  says: ["child", "children", "were on a protection plan"],
  title: "Children on a protection plan",
  question: "How many children does a plan protect?",
  population: plansOpen,
  leftOut: leftOutUnknown,
  words: {
    numerator: "children with a plan at the end of the day",
    denominator: "none: a count",
    leftOut: unknownWords,
  },
  drill,
  source: census,
});

export const planRate = defineIndicator({
  ...rateOnADay,
  ...aboutPlans,
  key: "cp-rate",
  says: ["child", "children", "were on a protection plan"],
  title: "Children on a protection plan per 10,000",
  question: "Do we protect more children by a plan than elsewhere?",
  population: plansOpen,
  leftOut: leftOutUnknown,
  words: {
    numerator: "children with a plan at the end of the day",
    denominator: inhabitants,
    leftOut: unknownWords,
  },
  drill,
  source: census,
  benchmark: "cp-rate",
});

export const planStarts = defineIndicator({
  ...eventCount,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-starts",
  says: ["protection plan", "protection plans", "were started"],
  title: "Protection plans started",
  question: "How many children came to need a plan?",
  population: plansStarted,
  words: {
    numerator: "plans started in the period",
    denominator: "none: a count",
  },
  drill: { started_on: "Plan started", initial_category: "Category" },
  source: census,
});

export const planEnds = defineIndicator({
  ...eventCount,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-ends",
  says: ["protection plan", "protection plans", "were ended"],
  title: "Protection plans ended",
  question: "For how many children is a plan no longer needed?",
  population: plansEnded,
  words: {
    numerator: "plans ended in the period",
    denominator: "none: a count",
  },
  drill: { ...drill, ended_on: "Plan ended" },
  source: census,
});

export const plansRepeated = defineIndicator({
  ...eventShare,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-repeat",
  says: [
    "protection plan started",
    "protection plans started",
    "were for a child who had one before",
  ],
  title: "Plans started for a child who had one before",
  question: "Did the earlier plan make the child safe for good?",
  better: "lower",
  population: plansStarted,
  counts: "repeat",
  words: {
    numerator: "plans started for a child who ever had a plan before",
    denominator: "plans started in the period",
  },
  drill: { started_on: "Plan started", previous_plans: "Plans before" },
  source: census,
  benchmark: "cp-repeat",
});

export const plansLong = defineIndicator({
  ...shareOnADay,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-15m",
  says: [
    "open protection plan",
    "open protection plans",
    "had lasted over 15 months",
  ],
  title: "Protection plans open for over 15 months",
  question: "Do plans change something, or do they drift?",
  better: "lower",
  population: plansOpen,
  counts: "over_15_months",
  leftOut: leftOutUnknown,
  words: {
    numerator: "plans open for fifteen months or more",
    denominator: "plans open at the end of the day",
    leftOut: unknownWords,
  },
  drill,
  source: "Local practice standard",
});

export const plansAllReviewed = defineIndicator({
  ...shareOnADay,
  ...aboutPlans,
  ...byTeamAndAge,
  key: "cp-reviewed",
  says: [
    "protection plan of three months or more",
    "protection plans of three months or more",
    "had every review in time",
  ],
  title: "Protection plans with every review in time",
  question: "The national measure: was each long plan always reviewed in time?",
  better: "higher",
  population: plansReviewed,
  counts: "not a_review_late",
  leftOut: leftOutUnknown,
  words: {
    numerator: "of these, plans whose every review conference was in time",
    denominator: "plans open for three months or more at the end of the day",
    leftOut: unknownWords,
  },
  drill: { started_on: "Plan started", first_late_on: "Late since" },
  source: census,
  benchmark: "cp-reviewed",
  caveat: "One late review counts for as long as the plan lasts.",
});

const promise = { ...inTimeOfDue, ...aboutPlans, ...byTeamAndAge } as const;

export const reviewConferencesInTime = defineIndicator({
  ...promise,
  key: "rcpc-due",
  says: ["review conference due", "review conferences due", "were in time"],
  title: "Review conferences held in time",
  question: "Was every protection plan reviewed when it was due?",
  clocks: ["rcpc-first", "rcpc-next"],
  words: dueWords("review conferences"),
  source:
    "Working Together to Safeguard Children 2023: three months after the first conference, then every six months",
});

export const protectionVisitsInTime = defineIndicator({
  ...promise,
  key: "cp-visit-due",
  says: ["visit due", "visits due", "were in time"],
  title: "Child protection visits in time",
  question: "Was every child on a plan seen as often as was promised?",
  clocks: ["cp-visit"],
  words: dueWords("child protection visits"),
  needs: ["child_protection_plan", "visit"],
  source:
    "Local practice standard: every 10 working days by the lead social worker or a named deputy, the child seen",
});

export const coreGroupsInTime = defineIndicator({
  ...promise,
  key: "core-group-due",
  says: ["core group due", "core groups due", "were in time"],
  title: "Core groups held in time",
  question: "Do those who carry out the plan meet as often as they should?",
  clocks: ["core-group-first", "core-group-next"],
  words: dueWords("core groups"),
  needs: ["child_protection_plan", "core_group"],
  source:
    "Working Together to Safeguard Children 2023; local practice standard",
});

export const midwayReviewsInTime = defineIndicator({
  ...promise,
  key: "cp-midway",
  says: ["mid-way review due", "mid-way reviews due", "were in time"],
  title: "Mid-way reviews by the conference chair in time",
  question: "Does the chair look at each plan between conferences?",
  clocks: ["cp-midway"],
  words: dueWords("mid-way reviews"),
  needs: ["child_protection_plan", "oversight"],
  source:
    "Local practice standard: half-way between conferences, 10 working days either side",
});
