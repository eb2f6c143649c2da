import { defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const libertyFacts = defineFacts({
  kind: "deprivation of liberty",
  from: "deprivation_of_liberty fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {},
  words: ({ until }) =>
    sentence("Deprivation of liberty authorised", onWords("ended", until)),
});
