import { contactOutcome } from "../codes/contact-outcome.codes.ts";
import { day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const contactFacts = defineFacts({
  kind: "contact",
  from: "contact fact",
  on: "fact.received_on",
  detail: { decided: day("fact.decided_on"), outcome: text("fact.outcome") },
  narrative: {
    "Came from": "fact.came_from",
    Reason: "fact.reason",
    Rationale: "fact.rationale",
  },
  words: ({ decided, outcome, on }) =>
    sentence(
      "Contact received",
      codeWords(contactOutcome, outcome, on),
      onWords("decided", decided),
    ),
});
