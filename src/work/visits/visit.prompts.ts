import { longEntry, wordsIn } from "../prompting/long-entry.ts";
import { type Prompt, prompting } from "../prompting/prompt.ts";
import type { VisitAnswers } from "./visit-rows.ts";

export type VisitFacts = {
  child: string;
  seen: boolean;
  /** Words of the child or something seen of them is there. */
  heard: boolean;
  /** The plan has outcomes, and none is said to have been worked on. */
  withoutAim: boolean;
  words: number;
};

export const visitPrompts: readonly Prompt<VisitFacts>[] = [
  {
    key: "visit: child unheard",
    when: "the child was seen, and neither their words nor what was observed is there",
    source: "inspections of visits: the child’s voice absent",
    says: ({ child, seen, heard }) =>
      seen && !heard
        ? `Nothing is here that ${child} said or showed. What would ${child} want remembered of this visit?`
        : undefined,
  },
  {
    key: "visit: no outcome",
    when: "the child has a plan, and no outcome of it is ticked",
    source: "inspections of visits: not aligned to the plan",
    says: ({ withoutAim }) =>
      withoutAim
        ? "No outcome of the plan is ticked. Which of them was this visit for?"
        : undefined,
  },
  longEntry("visit"),
];

type Offered = { asked: { child: string }; outcomes: readonly unknown[] };

/** As a visit's form is answered. */
export const visitPrompting = prompting(
  visitPrompts,
  (answers: VisitAnswers, { asked, outcomes }: Offered): VisitFacts => ({
    child: asked.child,
    seen: answers.seen === "yes",
    heard: Boolean(answers.words ?? answers.observed),
    withoutAim: outcomes.length > 0 && (answers.workedOn ?? []).length === 0,
    words: wordsIn([answers.words, answers.observed, answers.worries, answers.goingWell, answers.forManager, answers.notAloneExplained]), // prettier-ignore
  }),
);
