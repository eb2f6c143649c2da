import type { WrittenPlan } from "#record/plans/plan.store.ts";
import { type Prompt } from "../prompting/prompt.ts";
import { isOverTwoPages, planWords } from "./plan-length.ts";

export type PlanFacts = { child: string; plan: WrittenPlan };

/** Words that say which service is taken up, where an outcome says what is different for the child. */
const serviceWords = /^(to )?(attends?|engages?|completes?|takes? part|works? with|accepts?)\b/i; // prettier-ignore

export const planPrompts: readonly Prompt<PlanFacts>[] = [
  {
    key: "plan: child unheard",
    when: "what the child wants, in their words, is not there",
    source: "inspections of plans: the child’s words missing",
    says: ({ child, plan }) =>
      plan.words
        ? undefined
        : `What ${child} wants is not here in ${child}’s own words, or in what ${child} shows.`,
  },
  {
    key: "plan: a service, no change",
    when: "an outcome begins with attend, engage with, complete, take part, work with or accept",
    source: "inspections of plans: services listed, not what should change",
    says({ child, plan }) {
      const taken = plan.outcomes.find(({ different }) => serviceWords.test(different.trim())); // prettier-ignore
      return taken
        ? `“${taken.different}” says what is taken up. What will be different for ${child}?`
        : undefined;
    },
  },
  {
    key: "plan: if things go wrong",
    when: "what is done if things go wrong is not there",
    source: "inspections of plans: weak contingency",
    says: ({ plan }) =>
      plan.ifWrong
        ? undefined
        : "If things go wrong: what would we see, and who does what?",
  },
  {
    key: "plan: nobody to go to",
    when: "whom the child can go to is not there",
    source: "inspections of plans: no safety person",
    says: ({ child, plan }) =>
      plan.safetyPerson ? undefined : `Whom can ${child} go to?`,
  },
  {
    key: "plan: long",
    when: "the plan has more words than fill two pages",
    source: "inspections of plans: long, and owned by nobody",
    says: ({ plan }) =>
      isOverTwoPages(plan)
        ? `The plan has ${planWords(plan)} words, more than two pages. What could the family do without?`
        : undefined,
  },
];
