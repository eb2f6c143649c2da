import { section47Outcome } from "../codes/section-47-outcome.codes.ts";
import { cover, day, defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

/** Why its managers decided as they did, in their order. */
const decided = ` left join lateral (
  select string_agg(manager.name || case when given.agrees is null then '' when given.agrees then ' agreed' else ' did not agree' end
                      || ': ' || given.reason, '; ' order by given.recorded_at) as reason
    from enquiry_decision given
    join practitioner manager on manager.authority = given.authority and manager.id = given.manager_id
   where given.authority = fact.authority and given.enquiry_id = fact.id) enquiry_decision on true`;

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
  narrative: { "Decided and why": "enquiry_decision.reason" },
  narrativeFrom: decided,
  words: ({ until, outcome, conferenceNotRequired, initialConference, on }) =>
    sentence(
      "Section 47 enquiry started",
      onWords("completed", until),
      codeWords(section47Outcome, outcome, on),
      conferenceNotRequired && "initial conference not required",
      onWords("initial conference held", initialConference),
    ),
});
