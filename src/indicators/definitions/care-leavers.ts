import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  careLeavers,
  careLeaversInTouch,
  careLeaversLives,
} from "../populations/care-leavers.ts";
import {
  dueWords,
  inTimeOfDue,
  leftOutUnknown,
  onADay,
  shareOnADay,
  unknownWords,
} from "./of-rows.ts";

const aboutLeavers = {
  journey: "care leavers",
  needs: ["care_leaver_status"],
  breakdowns: ["team", "age band"],
  inForce: { from: "2014-04-01" },
} as const;
const act = "Children (Leaving Care) Act 2000";

const touch = {
  ...shareOnADay,
  ...aboutLeavers,
  better: "higher",
  population: careLeaversInTouch,
  counts: "in_touch",
  leftOut: leftOutUnknown,
  needs: ["care_leaver_status", "in_touch_contact"],
  drill: { status: "Status", in_touch: "In touch" },
  source: "Local practice standard: two-way contact within eight weeks",
} as const;

const lives = {
  ...shareOnADay,
  ...aboutLeavers,
  better: "higher",
  population: careLeaversLives,
  fromReturn: "ssda903",
  needs: ["care_leaver_status", "accommodation_and_activity"],
  source: "SSDA903, care leavers",
} as const;
const notKnown = "nothing recorded within the twelve months before the day";

export const careLeaversMeasures: readonly Indicator[] = [
  defineIndicator({
    ...onADay,
    ...aboutLeavers,
    key: "cl-n",
    says: ["young person", "young people", "were care leavers"],
    title: "Care leavers",
    question: "How many young people who left our care do we stand by?",
    population: careLeavers,
    leftOut: leftOutUnknown,
    fromReturn: "ssda903",
    words: {
      numerator:
        "relevant, former relevant and qualifying young people on the day",
      denominator: "none: a count",
      leftOut: unknownWords,
    },
    drill: { status: "Status", started_on: "Since" },
    source: act,
  }),
  defineIndicator({
    ...touch,
    key: "cl-touch",
    says: ["care leaver", "care leavers", "were in touch"],
    title: "Care leavers in touch, of all",
    question: "Are we in touch with every young person who left our care?",
    words: {
      numerator:
        "of these, young people with two-way contact within eight weeks",
      denominator: "all care leavers on the day",
      leftOut: unknownWords,
    },
  }),
  defineIndicator({
    ...touch,
    key: "cl-touch-accepting",
    says: [
      "care leaver who accepts a service",
      "care leavers who accept a service",
      "were in touch",
    ],
    title: "Care leavers in touch, of those accepting a service",
    question: "Of those who want our help, with how many are we in touch?",
    among: "accepts_service",
    words: {
      numerator:
        "of these, young people with two-way contact within eight weeks",
      denominator: "care leavers on the day who accept a service",
      leftOut: unknownWords,
    },
    caveat: "Leaving out those who do not accept a service raises it.",
  }),
  defineIndicator({
    ...lives,
    key: "cl-suitable",
    says: ["care leaver", "care leavers", "were in suitable accommodation"],
    title: "Care leavers in suitable accommodation",
    question: "Do young people who left our care live somewhere fit for them?",
    counts: "suitable",
    leftOut: "case when unknown or suitable is null then 'not known' end",
    words: {
      numerator: "of these, young people whose accommodation is suitable",
      denominator: "care leavers on the day whose accommodation is known",
      leftOut: notKnown,
    },
    drill: { accommodation: "Accommodation", suitable: "Suitable" },
  }),
  defineIndicator({
    ...lives,
    key: "cl-eet",
    says: [
      "care leaver aged 19 to 21",
      "care leavers aged 19 to 21",
      "were in education, employment or training",
    ],
    title: "Care leavers aged 19 to 21 in education, employment or training",
    question: "Do young people who left our care learn or work?",
    among: "from_19_to_21",
    counts: "occupied",
    leftOut: "case when unknown or occupied is null then 'not known' end",
    words: {
      numerator: "of these, young people in education, employment or training",
      denominator:
        "care leavers aged 19, 20 or 21 on the day whose activity is known",
      leftOut: notKnown,
    },
    drill: { activity: "Activity" },
    caveat:
      "Those not working for illness, disability or pregnancy are in the denominator.",
  }),
  defineIndicator({
    ...inTimeOfDue,
    ...aboutLeavers,
    key: "cl-review-timely",
    says: [
      "pathway plan review due",
      "pathway plan reviews due",
      "were in time",
    ],
    title: "Pathway plan reviews in time",
    question: "Is each pathway plan looked at again every six months?",
    clocks: ["pathway-review"],
    words: dueWords("pathway plan reviews"),
    needs: ["pathway_plan"],
    source: "Care Leavers (England) Regulations 2010, regulation 7",
  }),
];
