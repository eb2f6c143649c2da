import { defineIndicator } from "../indicator.ts";
import { dueWords, inTimeOfDue } from "./of-obligations.ts";

export const cpVisitDue = defineIndicator({
  ...inTimeOfDue,
  key: "cp-visit-due",
  title: "Child protection visits in time",
  question:
    "Was every child on a protection plan seen as often as was promised?",
  journey: "child protection",
  clocks: ["cp-visit"],
  words: dueWords("child protection visits"),
  needs: ["child_protection_plan", "visit"],
  breakdowns: ["team", "age band"],
  source: "Local practice standard: every 10 working days, the child seen",
  inForce: { from: "2018-01-01" },
});
