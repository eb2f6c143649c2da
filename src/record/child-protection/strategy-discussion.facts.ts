import { defineFacts, flag, instant, text } from "../define-facts.ts";
import { sentence } from "../words.ts";

export const strategyDiscussionFacts = defineFacts({
  kind: "strategy discussion",
  from: "strategy_discussion fact",
  on: "fact.held_on",
  detail: {
    referral: text("fact.referral_id"),
    initiatedEnquiry: flag("fact.initiated_enquiry"),
    quorate: flag("fact.social_care and fact.police and fact.health"),
    heldAt: instant("fact.held_at"),
  },
  narrative: {
    "Late because": "fact.late_because",
    "What was known": "fact.information",
    "The risk": "fact.risk",
    "Decided and why": "fact.decision",
  },
  words: ({ initiatedEnquiry, quorate }) =>
    sentence(
      "Strategy discussion held",
      quorate
        ? "social care, police and health took part"
        : "not quorate: social care, police and health did not all take part",
      initiatedEnquiry && "section 47 enquiry initiated",
    ),
});
