import { previousPermanence } from "../codes/previous-permanence.codes.ts";
import { reasonPlacedCeased } from "../codes/reason-placed-ceased.codes.ts";
import { day, defineFacts, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const previousPermanenceFacts = defineFacts({
  kind: "previous permanence",
  from: "previous_permanence fact",
  on: "fact.ended_on",
  detail: { arrangement: text("fact.arrangement") },
  narrative: {
    "Ended, as the return gives it": "fact.ended_words",
    Authority: "fact.by_authority",
  },
  words: ({ arrangement, on }) =>
    sentence(
      "An earlier permanent arrangement ended",
      codeWords(previousPermanence, arrangement, on),
    ),
});

export const adoptionDecisionFacts = defineFacts({
  kind: "adoption decision",
  from: "adoption_decision fact",
  on: "fact.decided_on",
  until: "fact.ceased_on",
  detail: { ceasedBecause: text("fact.ceased_because") },
  words: ({ until, ceasedBecause }) =>
    sentence(
      "Decision that the child should be placed for adoption",
      onWords("reversed", until),
      codeWords(reasonPlacedCeased, ceasedBecause, until),
    ),
});

export const adoptionFacts = defineFacts({
  kind: "adoption",
  from: "adoption fact",
  on: "coalesce(fact.intended_on, fact.matched_on)",
  detail: { matched: day("fact.matched_on") },
  words: ({ matched }) =>
    sentence("Adoption intended", onWords("matched", matched)),
});
