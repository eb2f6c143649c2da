import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { longText } from "#platform/web/questions.ts";

/** The worker's own part of supervision: one box, about the worker and about no child; why it is put right, where that is `asked`. */
export const workerSupervisionForm = (asked?: string) =>
  defineForm({
    supervisedOn: fills(
      "worker_supervision.supervised_on",
      nearDay("When did you talk?", {
        missing: "Enter the day you talked",
        notAfterToday: "The day you talked must be today or in the past",
      }),
    ),
    how: fills(
      "worker_supervision.how",
      longText("How is the worker?", {
        missing: "Enter how the worker is",
        hint: "Around 60 words: how they are, what helps, what was agreed. Write nothing about a child or a family here.",
        label: "s",
      }),
    ),
    ...(asked !== undefined && {
      because: fills(
        "worker_supervision.corrected_because",
        longText("Why is it corrected?", {
          missing: "Enter why it is corrected",
          hint: `${asked}, so whoever reads the file sees what you write here.`,
          rows: 2,
        }),
      ),
    }),
  });
