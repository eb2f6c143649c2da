import { defineFacts, flag } from "../define-facts.ts";
import { sentence } from "../words.ts";

export const closingFacts = defineFacts({
  kind: "closing",
  from: `closing fact
    join practitioner manager on manager.authority = fact.authority and manager.id = fact.decided_by`,
  beside: ["manager"],
  on: "fact.closed_on",
  detail: {
    steppedDown: flag("fact.step = 'stepped down'"),
  },
  narrative: {
    "Decided by": "manager.name",
    "Why it is safe": "fact.rationale",
    "Who helps now": "fact.next_steps",
  },
  words: ({ steppedDown }) =>
    sentence(steppedDown ? "Stepped down to early help" : "Closed"),
});
