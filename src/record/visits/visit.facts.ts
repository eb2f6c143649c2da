import { notSeenReason } from "../codes/not-seen-reason.codes.ts";
import { defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, sentence } from "../words.ts";

export const visitFacts = defineFacts({
  kind: "visit",
  from: "visit fact",
  on: "fact.visited_on",
  detail: {
    seen: flag("fact.child_seen"),
    alone: flag("fact.seen_alone"),
    byLeadOrDeputy: flag("fact.by_lead_or_deputy"),
    notSeenBecause: text("fact.not_seen_because"),
  },
  narrative: {
    Place: "fact.place",
    "Child’s words": "fact.child_words",
    Observation: "fact.observation",
    "Not alone because": "fact.not_alone_explained",
    "Worked on": "visit_outcome.moved",
    "Worries then": "fact.worries",
    "Going well": "fact.going_well",
    "For the manager": "fact.for_manager",
    Notes: "fact.notes",
  },
  // Each outcome with what moved; both texts are masked by the views they come from.
  narrativeFrom: `left join lateral (
    select string_agg(outcome.different || coalesce(': ' || worked.moved, ''), '; ' order by outcome.place) as moved
      from visit_outcome worked join plan_outcome outcome on outcome.authority = worked.authority and outcome.id = worked.outcome_id
     where worked.authority = fact.authority and worked.visit_id = fact.id) visit_outcome on true`,
  words: ({ seen, alone, byLeadOrDeputy, notSeenBecause, on }) =>
    seen
      ? sentence(
          "Visit",
          seenWords(alone),
          !byLeadOrDeputy && "not by the lead worker or a named deputy",
        )
      : sentence(
          "Visit attempted",
          "child not seen",
          codeWords(notSeenReason, notSeenBecause, on),
        ),
});

function seenWords(alone: boolean | undefined): string {
  if (alone === undefined) return "child seen";
  return alone ? "child seen alone" : "child seen, not alone";
}
