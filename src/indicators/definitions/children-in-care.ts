import { type Indicator, defineIndicator } from "../indicator.ts";
import {
  carePeriodsEnded,
  carePeriodsStarted,
  lookedAfter,
  lookedAfterMoves,
  lookedAfterStays,
} from "../populations/looked-after.ts";
import {
  eventCount,
  inhabitants,
  leftOutUnknown,
  onADay,
  rateOnADay,
  shareOnADay,
  unknownWords,
} from "./of-rows.ts";

const aboutCare = {
  journey: "children in care",
  needs: ["looked_after_period"],
  fromReturn: "ssda903",
  source: "SSDA903",
  inForce: { from: "2013-04-01" },
} as const;
const everySplit = {
  breakdowns: ["team", "age band", "placement type"],
} as const;
const drill = { started_on: "Looked after since" };

const threePlacements = {
  ...shareOnADay,
  ...aboutCare,
  ...everySplit,
  key: "stability-3",
  says: [
    "looked-after child",
    "looked-after children",
    "had three placements or more in a year",
  ],
  title: "Children with three placements or more in a year",
  question: "Do the children we look after have a stable home?",
  better: "lower",
  population: lookedAfterMoves,
  counts: "three_placements",
  leftOut: leftOutUnknown,
  words: {
    numerator:
      "of these, children with three placements or more in the twelve months to the day, temporary ones and short breaks not counted",
    denominator: "children looked after at the end of the day",
    leftOut: unknownWords,
  },
  needs: ["looked_after_period", "placement"],
  drill,
} as const;

export const childrenInCareMeasures: readonly Indicator[] = [
  defineIndicator({
    ...onADay,
    ...aboutCare,
    ...everySplit,
    key: "cic-n",
    says: ["child", "children", "were looked after"],
    title: "Children looked after",
    question: "For how many children are we the parent?",
    population: lookedAfter,
    leftOut: leftOutUnknown,
    words: {
      numerator:
        "children looked after at the end of the day, short breaks not counted",
      denominator: "none: a count",
      leftOut: unknownWords,
    },
    drill,
  }),
  defineIndicator({
    ...rateOnADay,
    ...aboutCare,
    key: "cic-rate",
    says: ["child", "children", "were looked after"],
    title: "Children looked after per 10,000",
    question: "Do we look after more children than before?",
    population: lookedAfter,
    leftOut: leftOutUnknown,
    words: {
      numerator:
        "children looked after at the end of the day, short breaks not counted",
      denominator: inhabitants,
      leftOut: unknownWords,
    },
    drill,
  }),
  defineIndicator({
    ...eventCount,
    ...aboutCare,
    ...everySplit,
    key: "cic-starts",
    says: ["child", "children", "came into care"],
    title: "Children starting to be looked after",
    question: "How many children came into our care?",
    population: carePeriodsStarted,
    leftOut: "case when not start_known then 'beginning not known' end",
    words: {
      numerator: "periods of care begun in the period",
      denominator: "none: a count",
      leftOut: "periods whose true beginning the returns do not show",
    },
    drill: { started_on: "Looked after since", category_of_need: "Need" },
  }),
  defineIndicator({
    ...eventCount,
    ...aboutCare,
    ...everySplit,
    key: "cic-ends",
    says: ["child", "children", "left care"],
    title: "Children ceasing to be looked after",
    question: "How many children left our care?",
    population: carePeriodsEnded,
    words: {
      numerator: "periods of care ended in the period",
      denominator: "none: a count",
    },
    drill: { ...drill, ended_on: "Ended", end_reason: "Reason" },
  }),
  defineIndicator({
    ...threePlacements,
    population: lookedAfterStays,
    words: {
      ...threePlacements.words,
      numerator:
        "of these, children with three placements or more in the twelve months to the day, temporary ones not counted",
    },
    caveat:
      "A stay in a short break counted as a placement. Kept only to explain figures published on this basis.",
  }),
  defineIndicator({ ...threePlacements, version: 2 }),
];
