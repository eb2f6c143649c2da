import { countWords } from "#kernel/date-words.ts";
import type { WrittenPlan } from "#record/plans/plan.store.ts";
import { wordsIn } from "../prompting/long-entry.ts";

/** About so many words fill two printed pages. */
const twoPages = 450;

export const planWords = (plan: WrittenPlan): number =>
  wordsIn([
    plan.why,
    plan.words,
    plan.ifWrong,
    plan.safetyPerson,
    plan.endsWhen,
    ...plan.outcomes.flatMap(({ different, known }) => [different, known]),
    ...plan.actions.flatMap(({ what, who, role }) => [what, who, role]),
  ]);

export const isOverTwoPages = (plan: WrittenPlan): boolean =>
  planWords(plan) > twoPages;

/** How long the plan is, in words and against what most families read. */
export function lengthOf(plan: WrittenPlan): string {
  const words = countWords(planWords(plan), "word");
  return isOverTwoPages(plan)
    ? `The plan has ${words}, more than the ${twoPages} that fill two pages.`
    : `The plan has ${words}: short enough for two pages.`;
}
