import { categoryOfNeed as needs } from "../codes/category-of-need.codes.ts";
import { reasonEpisodeCeased } from "../codes/reason-episode-ceased.codes.ts";
import { cover, defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const periodFacts = defineFacts({
  kind: "looked-after period",
  from: "looked_after_period fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {
    startKnown: flag("fact.start_known"),
    endReason: text("fact.end_reason"),
    categoryOfNeed: text("fact.category_of_need"),
    ...cover,
  },
  words: ({ startKnown, categoryOfNeed, until, endReason, on }) =>
    sentence(
      startKnown ? "Became looked after" : "Already looked after",
      codeWords(needs, categoryOfNeed, on),
      onWords("ended", until),
      codeWords(reasonEpisodeCeased, endReason, until),
    ),
});
