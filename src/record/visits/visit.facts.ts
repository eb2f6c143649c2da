import { notSeenReason } from "../codes/not-seen-reason.codes.ts";
import {
  ahead,
  day,
  defineFacts,
  flag,
  instant,
  text,
} from "../define-facts.ts";
import { nextTryWords } from "./next-try.ts";
import { codeWords, sentence } from "../words.ts";

/** On this visit, or on the occasion it shares with others: those whose names the reader may see, and words. */
const whoWasThere = `left join lateral (
  select string_agg(coalesce(there.other_words, nullif(concat_ws(' ', person.given_names, person.family_name), ''),
           nullif(concat_ws(' ', coalesce(child.preferred_name, child.given_names), child.family_name), '')), ', '
           order by there.other_words is not null, person.given_names, child.given_names, there.id) as other_words
    from (select id, authority, person_id, other_child_id, other_words from visit_present there
           where there.authority = fact.authority and there.visit_id = fact.id
          union all
          select id, authority, person_id, other_child_id, other_words from occasion_present there
           where there.authority = fact.authority and there.occasion_id = fact.occasion_id) there
    left join person on person.authority = there.authority and person.id = there.person_id
    left join child on child.authority = there.authority and child.id = there.other_child_id) visit_present on true`;

export const visitFacts = defineFacts({
  kind: "visit",
  from: "visit fact",
  on: "fact.visited_on",
  detail: {
    seen: flag("fact.child_seen"),
    alone: flag("fact.seen_alone"),
    awake: flag("fact.seen_awake"),
    byLeadOrDeputy: flag("fact.by_lead_or_deputy"),
    notSeenBecause: text("fact.not_seen_because"),
    nextOn: ahead(day("fact.next_visit_on")),
    nextAt: ahead(instant("fact.next_visit_at")),
  },
  narrative: {
    Place: "fact.place",
    "Who else was there": "visit_present.other_words",
    "Child’s words": "fact.child_words",
    "How they communicated": "fact.communicated_by",
    Observation: "fact.observation",
    "Not alone because": "fact.not_alone_explained",
    "Worked on": "visit_outcome.moved",
    "Worries then": "fact.worries",
    "Going well": "fact.going_well",
    "For the manager": "fact.for_manager",
    Notes: "fact.notes",
  },
  // Of outcomes each with what moved; every text is masked by the view it comes from.
  narrativeFrom: `${whoWasThere} left join lateral (
    select string_agg(outcome.different || coalesce(': ' || worked.moved, ''), '; ' order by outcome.place) as moved
      from visit_outcome worked join plan_outcome outcome on outcome.authority = worked.authority and outcome.id = worked.outcome_id
     where worked.authority = fact.authority and worked.visit_id = fact.id) visit_outcome on true`,
  words: ({
    seen,
    alone,
    awake,
    byLeadOrDeputy,
    notSeenBecause,
    on,
    ...next
  }) =>
    seen
      ? sentence(
          "Visit",
          seenWords(alone),
          awake === false && "asleep the whole time",
          !byLeadOrDeputy && "not by the lead worker or a named deputy",
        )
      : sentence(
          "Visit attempted",
          "child not seen",
          codeWords(notSeenReason, notSeenBecause, on),
          nextTryWords(next),
        ),
});

function seenWords(alone: boolean | undefined): string {
  if (alone === undefined) return "child seen";
  return alone ? "child seen alone" : "child seen, not alone";
}
