import type { Db } from "#platform/database/connection.ts";
import { html } from "#platform/web/html.ts";
import { attemptForm } from "#record/visits/attempt.form.ts";
import { isOnProtectionPlan } from "#record/visits/visitors.store.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
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
        visited_on: answers.triedOn,
        practitioner_id: asker.practitioner ?? null,
        child_seen: false,
        not_seen_because: answers.notSeenBecause,
        notes: [
          answers.did,
          answers.nextTime && `Next try at ${answers.nextTime}.`,
        ]
          .filter(Boolean)
          .join("\n\n"),
        next_visit_on: answers.nextTry ?? null,
      },
      keeping,
    ),
});
