import { type Indicator, defineIndicator } from "../indicator.ts";
import { contacts, referrals } from "../populations/front-door.ts";
import {
  dueWords,
  eventCount,
  eventShare,
  inhabitants,
  inTimeOfDue,
  yearlyRate,
} from "./of-rows.ts";

const census = "Children in need census";
const aboutContacts = {
  journey: "front door",
  needs: ["contact"],
  breakdowns: ["age band"],
  inForce: { from: "2018-01-01" },
} as const;
const aboutReferrals = {
  journey: "front door",
  needs: ["referral"],
  fromReturn: "cin-census",
  inForce: { from: "2018-01-01" },
} as const;
const referralDrill = {
  received_on: "Received",
  came_from: "Source",
  outcome: "Outcome",
};

export const frontDoorMeasures: readonly Indicator[] = [
  defineIndicator({
    ...eventCount,
    ...aboutContacts,
    key: "contacts-n",
    says: ["contact", "contacts", "were received"],
    title: "Contacts received",
    question: "How many times did somebody tell us about a child?",
    population: contacts,
    words: {
      numerator:
        "contacts received in the period, one for each child concerned",
      denominator: "none: a count",
    },
    drill: { received_on: "Received", came_from: "From", outcome: "Outcome" },
    source: "Local practice standard; Annex A list 1",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutContacts,
    key: "contact-timely",
    says: [
      "decision on a contact due",
      "decisions on contacts due",
      "were in time",
    ],
    title: "Contacts decided within a working day",
    question:
      "Does everyone who tells us about a child get a decision promptly?",
    clocks: ["contact-decision"],
    words: dueWords("decisions on contacts"),
    source: "Local practice standard: one working day from receipt",
  }),
  defineIndicator({
    ...eventShare,
    ...aboutContacts,
    key: "contact-conversion",
    says: ["contact", "contacts", "became referrals"],
    title: "Contacts that became referrals",
    question: "How much of what we are told about needs social work?",
    better: "neutral",
    population: contacts,
    counts: "became_referral",
    words: {
      numerator: "contacts decided to be a referral",
      denominator: "contacts received in the period",
    },
    drill: {
      received_on: "Received",
      decided_on: "Decided",
      outcome: "Outcome",
    },
    source: "Local practice standard",
    caveat:
      "Counted for each child on both sides. Referrals divided by contacts gives another number where referrals come without a contact.",
  }),
  defineIndicator({
    ...eventCount,
    ...aboutReferrals,
    key: "referrals-n",
    says: ["referral", "referrals", "were received"],
    title: "Referrals received",
    question: "How many children were referred to us?",
    population: referrals,
    words: {
      numerator: "referrals received in the period",
      denominator: "none: a count",
    },
    breakdowns: ["age band"],
    drill: referralDrill,
    source: census,
  }),
  defineIndicator({
    ...yearlyRate,
    ...aboutReferrals,
    key: "referral-rate",
    says: ["referral", "referrals", "were received"],
    title: "Referrals per 10,000 children",
    question: "Are more children referred here than elsewhere?",
    population: referrals,
    words: {
      numerator: "referrals received in the twelve months",
      denominator: inhabitants,
    },
    drill: referralDrill,
    source: census,
    benchmark: "referral-rate",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutReferrals,
    key: "referral-timely",
    says: [
      "decision on a referral due",
      "decisions on referrals due",
      "were in time",
    ],
    title: "Referrals decided within a working day",
    question: "Is the next step for a referred child decided the next day?",
    clocks: ["referral-decision"],
    words: dueWords("decisions on referrals"),
    // A return holds no day of decision.
    needs: ["referral recorded"],
    breakdowns: ["team", "age band"],
    source: "Working Together to Safeguard Children 2023, chapter 3",
  }),
  defineIndicator({
    ...eventShare,
    ...aboutReferrals,
    key: "re-referral",
    says: ["referral", "referrals", "followed another within a year"],
    title: "Referrals within a year of an earlier one",
    question: "Did our earlier help last?",
    better: "lower",
    population: referrals,
    counts: "repeat",
    words: {
      numerator: "referrals of a child referred in the 365 days before",
      denominator: "referrals received in the period",
    },
    breakdowns: ["age band"],
    drill: { ...referralDrill, earlier_on: "Earlier referral" },
    source: census,
    benchmark: "re-referral",
    caveat:
      "Earlier referrals are those we hold: the first year of returns loaded finds too few.",
  }),
  defineIndicator({
    ...eventShare,
    ...aboutReferrals,
    key: "referral-nfa",
    says: ["referral", "referrals", "ended in no further action"],
    title: "Referrals ending in no further action",
    question: "Are the right children referred to us?",
    better: "neutral",
    population: referrals,
    counts: "no_further_action",
    words: {
      numerator: "referrals decided to need no further action",
      denominator: "referrals received in the period",
    },
    breakdowns: ["age band"],
    drill: { ...referralDrill, decided_on: "Decided" },
    source: census,
    benchmark: "referral-nfa",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutReferrals,
    key: "referral-allocated",
    says: ["allocation due", "allocations due", "were in time"],
    title: "Referrals allocated within a working day",
    question: "Does a referred child have a named social worker the next day?",
    clocks: ["referral-allocation"],
    words: dueWords("allocations of referred children to a social worker"),
    needs: ["referral", "allocation"],
    breakdowns: ["team", "age band"],
    source: "Local practice standard",
  }),
];
