import type { ownQuestions } from "#record/visits/visit.form.ts";
import type { Answers } from "#platform/web/forms.ts";

type Own = Omit<
  Answers<ReturnType<typeof ownQuestions>>,
  "actions" | "workedOn"
>;

/** A child's own part of a visit, in the columns of the record. */
export function ownColumns(own: Own) {
  const { alone } = own;
  const wasSeen = own.seen === "yes";
  return {
    child_seen: wasSeen,
    seen_alone: wasSeen ? alone === "yes" : null,
    not_alone_because: wasSeen && alone !== "yes" ? (alone ?? null) : null,
    not_alone_explained: own.notAloneExplained ?? null,
    not_seen_because: own.notSeenBecause ?? null,
    seen_awake: own.awake ? own.awake === "awake" : null,
    bedroom_seen: own.bedroom ? own.bedroom === "yes" : null,
    child_words: own.words ?? null,
    communicated_by: own.communicated ?? null,
    observation: own.observed ?? null,
    worries: own.worries ?? null,
    going_well: own.goingWell ?? null,
    next_visit_on: own.nextVisit ?? null,
    for_manager: own.forManager ?? null,
  };
}
