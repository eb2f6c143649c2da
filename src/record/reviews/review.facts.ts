import { reviewKind as reviewKinds } from "../codes/review-kind.codes.ts";
import { labelOf } from "../codes/code.ts";
import { reviewParticipation } from "../codes/review-participation.codes.ts";
import { day, defineFacts, oneOf, text } from "../define-facts.ts";
import type { Facts } from "../facts.ts";
import { codeWords, sentence } from "../words.ts";

export const reviewFacts = defineFacts({
  kind: "review",
  from: "review fact",
  on: "fact.held_on",
  detail: {
    reviewKind: oneOf<Facts["review"]["reviewKind"]>("fact.kind"),
    participation: text("fact.participation"),
    countsFrom: day("fact.counts_from"),
  },
  words: ({ reviewKind, participation, countsFrom, on }) =>
    sentence(
      `${labelOf(reviewKinds, reviewKind)} held`,
      codeWords(reviewParticipation, participation, on),
      countsFrom && "meets nothing until a return covering its date holds it",
    ),
});
