import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { anyLongText, oneOf } from "#platform/web/questions.ts";
import { wordsOf } from "../codes/code.ts";
import { reasonForClosure } from "../codes/reason-for-closure.codes.ts";

/** How far the work ends. */
export const closingSteps = {
  "stepped down": "Step down to early help",
  closed: "Close: we do no more",
} as const;

/** A manager's decision to step down or close, with why it is safe. */
export const closingForm = defineForm({
  step: fills(
    "closing.step",
    oneOf("What did you decide?", closingSteps, {
      missing: "Select whether the work is stepped down or closed",
    }),
  ),
  closedOn: fills(
    "closing.closed_on",
    nearDay("On which day does it end?", {
      missing: "Enter the day it ends",
      notAfterToday: "The day must be today or in the past",
    }),
  ),
  rationale: fills(
    "closing.rationale",
    anyLongText("What has changed for the child, and why is this safe?", {
      guide: 120,
    }),
  ),
  nextSteps: fills(
    "closing.next_steps",
    anyLongText("Who helps now, and what happens if it gets worse?", {
      guide: 60,
    }),
  ),
  reasonCode: fills(
    "closing.reason_code",
    oneOf("Why, in the words of the census?", wordsOf(reasonForClosure), {
      missing: "Select the reason",
      label: "s",
    }),
  ),
});
