import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  interviewsDue,
  missingChildren,
  missingEpisodes,
  returns,
} from "../populations/missing.ts";
import { dueWords, eventCount, eventShare, inTimeOfDue } from "./of-rows.ts";

const aboutMissing = {
  journey: "missing",
  needs: ["missing_episode"],
  breakdowns: ["team", "age band"],
  inForce: { from: "2014-01-01" },
} as const;
const guidance =
  "Statutory guidance on children who run away or go missing from home or care, January 2014";
const episodes = {
  ...eventCount,
  ...aboutMissing,
  better: "lower",
  population: missingEpisodes,
  drill: { started_on: "Missing", returned_on: "Returned" },
  source: guidance,
} as const;

/** The return tells only of children looked after. */
const alsoFromHome = { needs: ["missing_episode recorded"] } as const;

const children = {
  ...aboutMissing,
  ...alsoFromHome,
  population: missingChildren,
  drill: { on_day: "First missing", episodes: "Episodes" },
  source: guidance,
} as const;

const interviews = {
  ...inTimeOfDue,
  ...aboutMissing,
  population: interviewsDue,
  needs: ["missing_episode", "return_home_interview"],
  drill: {
    returned_on: "Returned",
    due_on: "Due",
    met_on: "Interview held",
    state: "Outcome",
    offered: "Offered",
    accepted: "Accepted",
  },
  source: `${guidance}: within 72 hours of the return`,
} as const;
const numerator = "interviews held within 72 hours of the child’s return";
const { leftOut = "" } = dueWords("interviews");

const offers = {
  ...eventShare,
  ...aboutMissing,
  better: "higher",
  population: returns,
  needs: ["missing_episode", "return_home_interview"],
  drill: {
    returned_on: "Returned",
    offered_on: "Offered",
    answer: "Answer",
    held_on: "Held",
  },
  source: guidance,
} as const;

export const missingMeasures: readonly Indicator[] = [
  defineIndicator({
    ...episodes,
    key: "miss-home",
    says: ["missing episode", "missing episodes", "began from home"],
    title: "Missing episodes from home",
    question: "How often did children go missing from home?",
    among: "not from_care",
    ...alsoFromHome,
    words: {
      numerator:
        "episodes begun in the period of children who were not looked after that day",
      denominator: "none: a count",
    },
  }),
  defineIndicator({
    ...episodes,
    key: "miss-care",
    says: ["missing episode", "missing episodes", "began from care"],
    title: "Missing episodes from care",
    question: "How often did children we look after go missing?",
    among: "from_care",
    breakdowns: ["team", "age band", "placement type"],
    fromReturn: "ssda903",
    words: {
      numerator:
        "episodes begun in the period of children looked after that day",
      denominator: "none: a count",
    },
    caveat: "Being away without authorisation is not going missing.",
  }),
  defineIndicator({
    ...eventCount,
    ...children,
    key: "miss-children",
    says: ["child", "children", "went missing"],
    title: "Children who went missing",
    question: "How many children went missing at least once?",
    better: "lower",
    words: {
      numerator: "children missing at least once in the period",
      denominator: "none: a count",
    },
    caveat: "Does not add up over months: a child counts once in each.",
  }),
  defineIndicator({
    ...eventShare,
    ...children,
    key: "miss-repeat",
    says: ["missing child", "missing children", "went missing repeatedly"],
    title: "Missing children who went missing repeatedly",
    question: "For how many children does going missing become a habit?",
    better: "lower",
    counts: "repeatedly",
    words: {
      numerator:
        "of these, children missing for the third time within three months",
      denominator: "children missing at least once in the period",
    },
  }),
  defineIndicator({
    ...interviews,
    key: "rhi-72",
    says: ["return interview due", "return interviews due", "were in time"],
    title: "Return interviews within 72 hours, of all returns",
    question: "Was every child who came back spoken with in time?",
    words: {
      numerator,
      denominator: "all returns whose 72 hours ended in the period",
      leftOut,
    },
  }),
  defineIndicator({
    ...interviews,
    key: "rhi-72-offered",
    says: [
      "return interview offered and due",
      "return interviews offered and due",
      "were in time",
    ],
    title: "Return interviews within 72 hours, of those offered",
    question: "Of the children offered an interview, how many had it in time?",
    among: "offered",
    words: {
      numerator,
      denominator:
        "returns whose 72 hours ended in the period and whose child was offered an interview",
      leftOut,
    },
    caveat: "Children never offered one are not in it.",
  }),
  defineIndicator({
    ...interviews,
    key: "rhi-72-accepted",
    says: [
      "return interview accepted and due",
      "return interviews accepted and due",
      "were in time",
    ],
    title: "Return interviews within 72 hours, of those accepted",
    question: "Of the children who said yes, how many were seen in time?",
    among: "accepted",
    words: {
      numerator,
      denominator:
        "returns whose 72 hours ended in the period and whose child accepted an interview",
      leftOut,
    },
    caveat:
      "Children never offered one, and those who declined, are not in it.",
  }),
  defineIndicator({
    ...offers,
    key: "rhi-offered",
    says: ["return", "returns", "were followed by an offer of an interview"],
    title: "Return interviews offered",
    question: "Was every child who came back offered an interview?",
    counts: "offered",
    words: {
      numerator: "of these, returns after which an interview was offered",
      denominator: "returns in the period",
    },
    target: { share: 1, source: guidance },
  }),
  defineIndicator({
    ...offers,
    key: "rhi-accepted",
    says: ["offer of an interview", "offers of an interview", "were accepted"],
    title: "Return interviews accepted",
    question: "Do children want to speak with us when they come back?",
    among: "offered",
    counts: "accepted",
    words: {
      numerator: "of these, interviews the child accepted",
      denominator: "interviews offered after returns in the period",
    },
  }),
];
