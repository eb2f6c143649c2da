import { section47Outcome } from "../codes/section-47-outcome.codes.ts";
import { cover, day, defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const enquiryFacts = defineFacts({
  kind: "section 47 enquiry",
  from: "section_47_enquiry fact",
  on: "fact.started_on",
  until: "fact.completed_on",
  detail: {
    referral: text("fact.referral_id"),
    strategyDiscussion: text("fact.strategy_discussion_id"),
    twoManagers: flag(
      "coalesce(fact.first_manager <> fact.second_manager, false)",
    ),
    outcome: text("fact.outcome"),
    conferenceNotRequired: flag("fact.conference_not_required"),
    conferenceDecided: day("fact.conference_decided_on"),
    initialConference: day("fact.initial_conference_on"),
    ...cover,
  },
  words: ({ until, outcome, conferenceNotRequired, initialConference, on }) =>
    sentence(
      "Section 47 enquiry started",
      onWords("completed", until),
      codeWords(section47Outcome, outcome, on),
      conferenceNotRequired && "initial conference not required",
      onWords("initial conference held", initialConference),
    ),
});
