import { conferenceOutcome } from "../codes/conference-outcome.codes.ts";
import { defineFacts, oneOf, text } from "../define-facts.ts";
import type { Facts } from "../facts.ts";
import { codeWords, sentence } from "../words.ts";

const names = {
  initial: "Initial child protection conference held",
  review: "Review child protection conference held",
  "transfer-in": "Transfer-in conference held",
};

export const conferenceFacts = defineFacts({
  kind: "conference",
  from: "conference fact",
  on: "fact.held_on",
  detail: {
    conferenceKind: oneOf<Facts["conference"]["conferenceKind"]>("fact.kind"),
    plan: text("fact.plan_id"),
    enquiry: text("fact.enquiry_id"),
    outcome: text("fact.outcome"),
  },
  words: ({ conferenceKind, outcome, on }) =>
    sentence(names[conferenceKind], codeWords(conferenceOutcome, outcome, on)),
});
