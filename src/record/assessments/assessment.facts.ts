import { assessmentOutcome } from "../codes/assessment-outcome.codes.ts";
import { count, day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const assessmentFacts = defineFacts({
  kind: "assessment",
  from: "assessment fact",
  on: "fact.started_on",
  detail: {
    referral: text("fact.referral_id"),
    ordinal: count("fact.ordinal"),
    reassessDecided: day("fact.reassess_decided_on"),
    completed: day("fact.completed_on"),
    authorised: day("fact.authorised_on"),
    outcome: text("fact.outcome"),
  },
  words: ({ ordinal, completed, authorised, outcome, on }) =>
    sentence(
      ordinal > 1
        ? `Assessment ${ordinal} of the referral started`
        : "Assessment started",
      onWords("completed by the worker", completed),
      onWords("authorised", authorised),
      codeWords(assessmentOutcome, outcome, on),
    ),
});
