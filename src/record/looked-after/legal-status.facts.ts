import { legalStatus } from "../codes/legal-status.codes.ts";
import { defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const legalStatusFacts = defineFacts({
  kind: "legal status",
  from: "legal_status fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: { code: text("fact.code") },
  words: ({ code, until, on }) =>
    sentence(
      "Legal status",
      codeWords(legalStatus, code, on),
      onWords("ended", until),
    ),
});
