import { defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const ehcPlanFacts = defineFacts({
  kind: "EHC plan",
  from: "ehc_plan fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {},
  words: ({ until }) =>
    sentence("Education, health and care plan", onWords("until", until)),
});
