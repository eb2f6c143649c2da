import { defineForm, fills } from "#platform/web/forms.ts";
import { chosen, longText } from "#platform/web/questions.ts";

/** Whoever answers for the child, today and after a change of worker. */
export const whoeverAnswers = "whoever answers";

/** A manager asks whoever answers for the child, or somebody else of those who work with them; or says why a plan comes back. */
export const questionForm = (
  askable: readonly { id: string; name: string }[],
  sentBack = false,
) =>
  defineForm({
    ...(askable.length > 1 && {
      whom: fills(
        "lateness.asked_of",
        chosen("Whom do you ask?", askable, { missing: "Select whom you ask" }),
      ),
    }),
    question: fills(
      "lateness.question",
      longText(
        sentBack ? "What needs to change?" : "What do you want to know?",
        {
          missing: sentBack
            ? "Enter what needs to change"
            : "Enter what you want to know",
          rows: 2,
          guide: 30,
        },
      ),
    ),
  });

/** Why something is late, or what is answered to a question that was put. It makes nothing met. */
export const reasonForm = (late: boolean) =>
  defineForm({
    reason: fills(
      "lateness.reason",
      longText(late ? "Why is it late, and what happens now?" : "What is your answer?", {
        missing: late ? "Enter why it is late" : "Enter your answer",
        rows: 3,
        guide: 40,
      }), // prettier-ignore
    ),
  });
