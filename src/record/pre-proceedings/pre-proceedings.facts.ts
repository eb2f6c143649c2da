import { preProceedingsOutcome } from "../codes/pre-proceedings-outcome.codes.ts";
import { day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const preProceedingsFacts = defineFacts({
  kind: "pre-proceedings",
  from: "pre_proceedings fact",
  on: "coalesce(fact.decided_on, fact.letter_on)",
  until: "fact.ended_on",
  detail: {
    letter: day("fact.letter_on"),
    extendedTo: day("fact.extended_to"),
    extendedBecause: text("fact.extended_because"),
    outcome: text("fact.outcome"),
  },
  words: ({ letter, extendedTo, extendedBecause, until, outcome }) =>
    sentence(
      "Pre-proceedings decided on",
      onWords("letter before proceedings", letter),
      onWords("extended to", extendedTo),
      extendedBecause && `because ${extendedBecause}`,
      onWords("ended", until),
      codeWords(preProceedingsOutcome, outcome, until),
    ),
});
