import { defineForm, fills } from "#platform/web/forms.ts";
import { longText } from "#platform/web/questions.ts";

/** A manager asks whoever answers for the child. */
export const questionForm = defineForm({
  question: fills(
    "lateness.question",
    longText("What do you want to know?", {
      missing: "Enter what you want to know",
      rows: 2,
      guide: 30,
    }),
  ),
});

/** Why something is late. It makes nothing met. */
export const reasonForm = defineForm({
  reason: fills(
    "lateness.reason",
    longText("Why is it late, and what happens now?", {
      missing: "Enter why it is late",
      rows: 3,
      guide: 40,
    }),
  ),
});
