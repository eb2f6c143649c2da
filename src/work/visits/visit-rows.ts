import { londonInstant, londonTime } from "#kernel/london.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import type { Fields } from "#platform/web/route.ts";
import type { visitForm } from "#record/visits/visit.form.ts";
import type { VisitRow } from "#record/visits/visit.store.ts";
import { ownColumns } from "./visit-row.ts";

export type VisitAnswers = NonNullable<
  ReturnType<ReturnType<typeof visitForm>["read"]>["answers"]
>;

/** A visit as its form gives it, in the columns of the record. */
export function visitRow(answers: VisitAnswers) {
  const { visitedOn, time } = answers;
  return {
    visited_on: visitedOn,
    visited_at: time ? londonInstant(visitedOn, time) : null,
    practitioner_id: answers.visitor,
    place: answers.place,
    unannounced: answers.unannounced,
    ...ownColumns(answers),
  };
}

const yesOrNo = (is: boolean) => (is ? "yes" : "no");

/** The same columns in the words of the form. */
export const visitTyped = (row: VisitRow): Fields => ({
  visitedOn: dayTyped(row.visited_on),
  time: row.visited_at ? londonTime(String(row.visited_at)) : "",
  visitor: row.practitioner_id ?? "",
  place: row.place ?? "",
  ...(row.unannounced && { unannounced: "yes" }),
  seen: yesOrNo(row.child_seen),
  ...(row.not_seen_because && { notSeenBecause: row.not_seen_because }),
  ...(row.child_seen && {
    alone: row.seen_alone ? "yes" : (row.not_alone_because ?? ""),
  }),
  notAloneExplained: row.not_alone_explained ?? "",
  ...(row.bedroom_seen !== null && { bedroom: yesOrNo(row.bedroom_seen) }),
  ...(row.seen_awake !== null && {
    awake: row.seen_awake ? "awake" : "asleep",
  }),
  communicated: row.communicated_by ?? "",
  words: row.child_words ?? "",
  observed: row.observation ?? "",
  worries: row.worries ?? "",
  goingWell: row.going_well ?? "",
  nextVisit: dayTyped(row.next_visit_on ?? ""),
  forManager: row.for_manager ?? "",
});
