import { reasonForClosure } from "../codes/reason-for-closure.codes.ts";
import { referralOutcome } from "../codes/referral-outcome.codes.ts";
import { cover, day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const referralFacts = defineFacts({
  kind: "referral",
  from: "referral fact",
  on: "fact.received_on",
  until: "fact.closed_on",
  detail: {
    decided: day("fact.decided_on"),
    outcome: text("fact.outcome"),
    acknowledged: day("fact.acknowledged_on"),
    transferIn: day("fact.transfer_in_conference_on"),
    closureReason: text("fact.closure_reason"),
    ...cover,
  },
  words: ({ outcome, decided, until, closureReason, on }) =>
    sentence(
      "Referral received",
      codeWords(referralOutcome, outcome, on),
      onWords("decided", decided),
      onWords("closed", until),
      codeWords(reasonForClosure, closureReason, until),
    ),
});
