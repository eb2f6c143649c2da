import { countWords } from "#kernel/date-words.ts";
import type { WrittenPlan } from "#record/plans/plan.store.ts";

/** About so many words fill two printed pages. */
const twoPages = 450;

/** How long the plan is, in words and against what most families read. */
export function lengthOf(plan: WrittenPlan): string {
  const texts = [
    plan.why,
    plan.words,
    plan.ifWrong,
    plan.safetyPerson,
    plan.endsWhen,
    ...plan.outcomes.flatMap(({ different, known }) => [different, known]),
    ...plan.actions.flatMap(({ what, who, role }) => [what, who, role]),
  ];
  const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return words <= twoPages
    ? `The plan has ${countWords(words, "word")}: short enough for two pages.`
    : `The plan has ${countWords(words, "word")}, more than the ${twoPages} that fill two pages.`;
}
