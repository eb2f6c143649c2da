import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { html } from "#platform/web/html.ts";
import { rowOf } from "#record/keeping.store.ts";
import { attemptForm } from "#record/visits/attempt.form.ts";
import { isOnProtectionPlan } from "#record/visits/visitors.store.ts";
import {
  correctVisit,
  recordVisit,
  type VisitRow,
} from "#record/visits/visit.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";

/** J4: nobody in. An attempt is in the record, and stops no clock. */
export const attemptRecording = defineRecording({
  key: "attempt",
  at: "attempts",
  may: "record.write",
  called: "an attempted visit",
  title: "Could not see them",
  saved:
    "The attempt is in the record. The clock runs on until the child is seen.",
  checked: false,

  know: (db: Db, { child, asker, today }: About) =>
    isOnProtectionPlan(child.id, today, db, asker),

  form: (onProtectionPlan) => attemptForm(onProtectionPlan),

  start: (_, { today }) => ({ triedOn: today }),

  show: () => html``,

  keep: (id, answers, { child, asker }, keeping) =>
    recordVisit(
      {
        id,
        child_id: child.id,
        practitioner_id: asker.practitioner ?? null,
        child_seen: false,
        ...attemptRow(answers),
      },
      keeping,
    ),

  corrects: {
    table: "visit",

    async standing(id, db, { child, asker }) {
      const row = await rowOf("visit", { id, child: child.id }, db, asker);
      return row && isAttempt(row)
        ? {
            triedOn: dayTyped(row.visited_on),
            notSeenBecause: row.not_seen_because ?? "",
            did: row.notes ?? "",
            nextTry: dayTyped(row.next_visit_on ?? ""),
          }
        : undefined;
    },

    keep: (id, answers, _, keeping) =>
      correctVisit(id, attemptRow(answers), keeping),
  },
});

/** Recorded by this form and not as a visit on which the child was not seen. */
export const isAttempt = ({ child_seen, place }: VisitRow): boolean =>
  !child_seen && place === null;

type Answers = NonNullable<
  ReturnType<ReturnType<typeof attemptForm>["read"]>["answers"]
>;

const attemptRow = (answers: Answers) => ({
  visited_on: answers.triedOn,
  not_seen_because: answers.notSeenBecause,
  notes:
    [answers.did, answers.nextTime && `Next try at ${answers.nextTime}.`]
      .filter(Boolean)
      .join("\n\n") || null,
  next_visit_on: answers.nextTry ?? null,
});
