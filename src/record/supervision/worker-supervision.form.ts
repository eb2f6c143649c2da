import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { longText } from "#platform/web/questions.ts";

/** The worker's own part of supervision: one box, about the worker and about no child. */
export const workerSupervisionForm = defineForm({
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
});
