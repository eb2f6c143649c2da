import { contactOutcome } from "../codes/contact-outcome.codes.ts";
import { referralSource } from "../codes/referral-source.codes.ts";
import { day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const contactFacts = defineFacts({
  kind: "contact",
  from: "contact fact",
  on: "fact.received_on",
  detail: {
    decided: day("fact.decided_on"),
    outcome: text("fact.outcome"),
    cameFrom: text("fact.came_from"),
  },
  narrative: {
    Reason: "fact.reason",
    Rationale: "fact.rationale",
  },
  words: ({ decided, outcome, cameFrom, on }) =>
    sentence(
      "Contact received",
      codeWords(referralSource, cameFrom, on),
      codeWords(contactOutcome, outcome, on),
      onWords("decided", decided),
    ),
});
