import { defineForm } from "#platform/web/forms.ts";
import { longText, oneOf, shortText } from "#platform/web/questions.ts";
import { dayOrNothing } from "../access/access.form.ts";
import { alertOutcomes } from "./detection-rules.ts";

/** What an alert comes to: without it, alerts are noise. */
export const outcomeForm = defineForm({
  outcome: oneOf("What came of it?", alertOutcomes, {
    missing: "Select what came of it",
  }),
  words: longText("What did you find?", {
    missing: "Enter what you found",
    rows: 3,
  }),
});

export const newsForm = defineForm({
  number: shortText("Child ID", {
    missing: "Enter the child ID",
    classes: "govuk-input--width-10",
  }),
  until: dayOrNothing("Until when (28 days when left empty)", {
    hint: "Like 27/3/2026",
    problem: "Enter a day like 27/3/2026",
    classes: "govuk-input--width-10",
  }),
  because: shortText("Why?", { missing: "Enter why" }),
});

export const homeForm = defineForm({
  account: shortText("Whose home? A name or an email address", {
    missing: "Enter who lives there",
  }),
  district: shortText("Postcode district", {
    missing: "Enter the first half of the postcode",
    hint: "Like AB1",
    classes: "govuk-input--width-5",
  }),
});
