import { addDays, type Day } from "#kernel/day.ts";
import { type Prompt } from "../prompting/prompt.ts";

export type ClosingFacts = {
  child: string;
  seenOn: Day | null;
  closedOn: Day;
  nextSteps: boolean;
};

/** The usual interval of a visit to a child in need: four weeks. */
const interval = 28;

export const closingPrompts: readonly Prompt<ClosingFacts>[] = [
  {
    key: "closing: not seen lately",
    when: "nobody saw the child in the four weeks before",
    source: "inspections of closures: one visit in the four months before",
    says: ({ child, seenOn, closedOn }) =>
      seenOn !== null && seenOn >= addDays(closedOn, -interval)
        ? undefined
        : `Nobody saw ${child} in the four weeks before. What makes you sure without it?`,
  },
  {
    key: "closing: if it gets worse",
    when: "who helps now, and what happens if it gets worse, is not there",
    source: "inspections of closures: the manager’s rationale often absent",
    says: ({ nextSteps }) =>
      nextSteps
        ? undefined
        : "Who helps now, and what happens if it gets worse?",
  },
];
