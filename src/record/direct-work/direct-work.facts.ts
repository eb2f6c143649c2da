import { defineFacts } from "../define-facts.ts";

export const directWorkFacts = defineFacts({
  kind: "direct work",
  from: "direct_work fact",
  on: "fact.held_on",
  detail: {},
  narrative: {
    Who: "worker.name",
    "Used or did": "fact.tool",
    "Child’s words": "fact.child_words",
    "What they did and showed": "fact.observation",
    "For the plan": "plan_outcome.different",
    "What next": "fact.next_step",
    "For the social worker": "fact.for_social_worker",
  },
  // Masked by the views they come from, like the row's own words.
  narrativeFrom: `left join practitioner worker on worker.authority = fact.authority and worker.id = fact.practitioner_id
    left join plan_outcome on plan_outcome.authority = fact.authority and plan_outcome.id = fact.outcome_id`,
  words: () => "Direct work",
});
