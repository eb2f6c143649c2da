import { html } from "#platform/web/html.ts";
import { handoverForm } from "#record/allocations/handover.form.ts";
import { recordHandover } from "#record/allocations/handover.store.ts";
import { defineRecording } from "../recording/recording.ts";

/** J6: what the next worker must know. */
export const handoverRecording = defineRecording({
  key: "handover",
  at: "handover",
  may: "record.write",
  called: "a handover note",
  title: "Write a handover note",
  saved: "The handover note is in the record.",
  checked: false,
  know: async () => ({}),
  form: () => handoverForm,
  start: () => ({}),
  show: () => html``,
  keep: async (id, answers, { child, asker, today }, keeping) => {
    const { practitioner } = asker;
    if (practitioner === undefined)
      return {
        problems: [
          {
            field: "matters",
            message: "Only a practitioner of this record can hand a child over",
          },
        ],
      };
    return recordHandover(
      {
        id,
        child_id: child.id,
        written_by: practitioner,
        written_on: today,
        what_matters: answers.matters,
        next_steps: answers.nextSteps,
        who_is_who: answers.whoIsWho ?? null,
        risks: answers.risks ?? null,
        promises: answers.promises ?? null,
        child_told_on: answers.childTold ?? null,
      },
      keeping,
    );
  },
});
