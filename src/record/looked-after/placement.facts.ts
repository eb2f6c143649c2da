import { placementProvider } from "../codes/placement-provider.codes.ts";
import { placementType } from "../codes/placement-type.codes.ts";
import { reasonPlacementChange } from "../codes/reason-placement-change.codes.ts";
import { defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const placementFacts = defineFacts({
  kind: "placement",
  from: "placement fact",
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {
    type: text("fact.placement_type"),
    provider: text("fact.provider"),
    intendedToLast: flag("fact.intended_to_last"),
    changeReason: text("fact.change_reason"),
  },
  words: ({ type, provider, intendedToLast, until, changeReason, on }) =>
    sentence(
      "Placement started",
      codeWords(placementType, type, on),
      codeWords(placementProvider, provider, on),
      intendedToLast && "meant to last until 18",
      onWords("ended", until),
      codeWords(reasonPlacementChange, changeReason, until),
    ),
});
