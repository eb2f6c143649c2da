import { defineFacts, flag } from "../define-facts.ts";
import { sentence } from "../words.ts";

export const closingFacts = defineFacts({
  kind: "closing",
  from: "closing fact",
  on: "fact.closed_on",
  detail: {
    steppedDown: flag("fact.step = 'stepped down'"),
  },
  narrative: {
    "Decided by": "worker.name",
    "Why it is safe": "fact.rationale",
    "Who helps now": "fact.next_steps",
  },
  narrativeFrom:
    "left join practitioner worker on worker.authority = fact.authority and worker.id = fact.decided_by",
  words: ({ steppedDown }) =>
    sentence(steppedDown ? "Stepped down to early help" : "Closed"),
});
