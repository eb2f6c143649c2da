import { defineForm, fills } from "#platform/web/forms.ts";
import { longText, oneOf } from "#platform/web/questions.ts";
import { wordsOf } from "../codes/code.ts";
import { section47Outcome } from "../codes/section-47-outcome.codes.ts";

const reason = fills(
  "enquiry_decision.reason",
  longText("Why?", { missing: "Enter the reason for the decision", rows: 3 }),
);

/** The first manager decides. */
export const firstDecisionForm = defineForm({
  outcome: fills(
    "enquiry_decision.outcome",
    oneOf("What is the outcome of the enquiry?", wordsOf(section47Outcome), {
      missing: "Select the outcome",
    }),
  ),
  reason,
});

/** The second, somebody else, confirms or disagrees. */
export const secondDecisionForm = defineForm({
  agrees: fills(
    "enquiry_decision.agrees",
    oneOf(
      "Do you agree with the first manager?",
      { yes: "I agree", no: "I disagree" },
      { missing: "Select whether you agree" },
    ),
  ),
  reason,
});
