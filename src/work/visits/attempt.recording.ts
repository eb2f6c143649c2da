import { londonInstant, londonTime } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { govukWarningText } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { rowOf } from "#record/keeping.store.ts";
import { attemptForm } from "#record/visits/attempt.form.ts";
import { failedInARow, managersFor } from "#record/visits/failed.store.ts";
import { isOnProtectionPlan } from "#record/visits/visitors.store.ts";
import {
  correctVisit,
  recordVisit,
  type VisitRow,
} from "#record/visits/visit.store.ts";
import { failedWords, listOf } from "./failed-words.ts";
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

  async know(db: Db, { child, asker, today, of }: About) {
    const onPlan = await isOnProtectionPlan(child.id, today, db, asker);
    return {
      onPlan,
      failed: onPlan ? await failedInARow(child.id, today, db, asker, of) : 0,
      managers: onPlan ? await managersFor(child.id, today, db, asker) : [],
    };
  },

  form: ({ onPlan }) => attemptForm(onPlan),

  wrong: ({ nextTry, nextTime }) =>
    nextTime !== undefined && nextTry === undefined
      ? [{ field: "nextTry", message: "Enter on which day you will try again" }]
      : [],

  above: (known) => {
    const failed = failedWords(known);
    return failed === undefined
      ? undefined
      : govukWarningText({ iconFallbackText: "Warning", text: `${failed}: tell your manager now. When you have saved it, it is on ${listOf(known)}.` }); // prettier-ignore
  },
  savedSaying(known) {
    const failed = failedWords(known);
    return failed === undefined
      ? undefined
      : `${failed}: tell your manager now. We have added it to ${listOf(known)}. The clock runs on until the child is seen.`; // prettier-ignore
  },

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
            seenAny: row.observation ?? "",
            nextTry: dayTyped(row.next_visit_on ?? ""),
            nextTime: row.next_visit_at ? londonTime(String(row.next_visit_at)) : "", // prettier-ignore
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
  notes: answers.did ?? null,
  observation: answers.seenAny ?? null,
  next_visit_on: answers.nextTry ?? null,
  next_visit_at:
    answers.nextTry && answers.nextTime
      ? londonInstant(answers.nextTry, answers.nextTime)
      : null,
});
