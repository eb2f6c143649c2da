import { oversightKind as kinds } from "../codes/oversight-kind.codes.ts";
import { labelOf } from "../codes/code.ts";
import { defineFacts, oneOf, text } from "../define-facts.ts";
import type { Facts } from "../facts.ts";

export const oversightFacts = defineFacts({
  kind: "oversight",
  from: "oversight fact",
  on: "fact.entered_on",
  detail: {
    oversightKind: oneOf<Facts["oversight"]["oversightKind"]>("fact.kind"),
    about: text("fact.about_id"),
  },
  narrative: {
    Considered: "fact.considered",
    Decision: "fact.decision",
    "Life then": "fact.life_today",
    "What we thought was going on": "fact.hypothesis",
    "From 0 to 10": "fact.scale",
    "What would make it one more": "fact.scale_next",
    Notes: "fact.notes",
  },
  words: ({ oversightKind }) => labelOf(kinds, oversightKind) ?? oversightKind,
});
