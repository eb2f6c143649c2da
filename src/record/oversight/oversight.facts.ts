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
  narrative: { Decision: "fact.decision", Notes: "fact.notes" },
  words: ({ oversightKind }) => labelOf(kinds, oversightKind) ?? oversightKind,
});
