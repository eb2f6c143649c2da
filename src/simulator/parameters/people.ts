import type { Parameters } from "./parameter.ts";

/** Who comes to the service. Rates are for a year and 10,000 residents aged 0 to 17. */
export const people = {
  familiesAYear: {
    value: 385,
    unit: "per 10,000",
    source: "assumed: with 4.2 contacts a child, a thousand contacts a month",
  },
  unaccompaniedAYear: {
    value: 5,
    unit: "per 10,000",
    source: "assumed: 36 looked after, a year and a fifth until they are 18",
  },
  careLeavers: {
    value: 27,
    unit: "per 10,000",
    source: "assumed: 18 to 24 on the first day",
  },
  yearsBefore: {
    value: 5,
    unit: "count",
    source: "assumed: few children in need were first heard of earlier",
  },
  unborn: {
    value: 0.03,
    unit: "share",
    source: "assumed, of families first heard of",
  },
  laterBorn: {
    value: 0.16,
    unit: "share",
    source: "assumed, of families: a child is born within five years",
  },
  girls: { value: 0.488, unit: "share", source: "assumed, of births" },
  fatherAlone: {
    value: 0.08,
    unit: "share",
    source: "assumed, of known fathers who do not live with the mother",
  },
  withGrandmother: { value: 0.04, unit: "share", source: "assumed" },
  careLeaverAlone: {
    value: 0.3,
    unit: "share",
    source:
      "Wokingham 2024, self-evaluation: 32% of care leavers came unaccompanied",
  },
  girlsAlone: {
    value: 0.06,
    unit: "share",
    source: "assumed, of unaccompanied children",
  },
  oneNameOnlyAlone: {
    value: 0.08,
    unit: "share",
    source: "assumed, of unaccompanied children",
  },
  settledAlone: {
    value: 0.35,
    unit: "share",
    source: "assumed: leave to remain before 18",
  },
  twins: { value: 0.016, unit: "share", source: "assumed, of births" },
  fatherKnown: { value: 0.88, unit: "share", source: "assumed, of children" },
  fatherAtHome: {
    value: 0.5,
    unit: "share",
    source: "assumed, of known fathers",
  },
  halfSiblings: {
    value: 0.22,
    unit: "share",
    source: "assumed, of families with several children",
  },
  secondHousehold: {
    value: 0.3,
    unit: "share",
    source: "assumed, of fathers elsewhere: the children live there too",
  },
  stepParent: {
    value: 0.25,
    unit: "share",
    source: "assumed, of mothers whose children’s father lives elsewhere",
  },
  disabled: {
    value: 0.12,
    unit: "share",
    source: "assumed, of children who go beyond a contact",
  },
  healthAndCarePlanOfDisabled: {
    value: 0.6,
    unit: "share",
    source: "assumed, of disabled children of four and over who are assessed",
  },
  healthAndCarePlanOfOthers: {
    value: 0.055,
    unit: "share",
    source:
      "assumed, of others of four and over who are assessed: held against Wokingham’s 139 plans of children known to social care, self-evaluation 2024",
  },
  nhsNumberKnown: {
    value: 0.9,
    unit: "share",
    source:
      "assumed, of children followed by a plan or in care; one in eleven of the numbers kept for tests has no check digit",
  },
  movedIn: {
    value: 0.06,
    unit: "share",
    source: "assumed, of families, in the two years before",
  },
  movedOut: {
    value: 0.05,
    unit: "share",
    source: "assumed, of families, within four years",
  },
  deaths: {
    value: 2,
    unit: "per 10,000",
    source: "assumed, of children known, a year",
  },
  ethnicityRefused: { value: 0.006, unit: "share", source: "assumed" },
  ethnicityNotObtained: { value: 0.03, unit: "share", source: "assumed" },
  birthUnknown: { value: 0.004, unit: "share", source: "assumed" },
  preferredName: { value: 0.05, unit: "share", source: "assumed" },
  doubleBarrelled: {
    value: 0.06,
    unit: "share",
    source: "assumed, of families of British names",
  },
  oneNameOnly: {
    value: 0.002,
    unit: "share",
    source: "assumed; forty times as many of unaccompanied children",
  },
  sixtyLetters: { value: 0.0008, unit: "share", source: "assumed" },
} as const satisfies Parameters;
