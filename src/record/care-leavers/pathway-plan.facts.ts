import { day, defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const pathwayPlanFacts = defineFacts({
  kind: "pathway plan",
  from: "pathway_plan fact",
  on: "coalesce(fact.needs_assessed_on, fact.agreed_on)",
  until: "fact.ended_on",
  detail: { agreed: day("fact.agreed_on"), signed: day("fact.signed_on") },
  words: ({ agreed, signed, until }) =>
    sentence(
      "Pathway needs assessed",
      onWords("plan agreed", agreed),
      onWords("signed by the young person", signed),
      onWords("ended", until),
    ),
});
