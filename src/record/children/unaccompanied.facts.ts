import { defineFacts } from "../define-facts.ts";
import { onWords, sentence } from "../words.ts";

export const unaccompaniedFacts = defineFacts({
  kind: "unaccompanied status",
  from: "unaccompanied_status fact",
  on: "coalesce(fact.started_on, fact.ended_on)",
  until: "fact.ended_on",
  detail: {},
  words: ({ until }) =>
    sentence("Unaccompanied asylum-seeking child", onWords("until", until)),
});
