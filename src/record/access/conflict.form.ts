import { defineForm } from "#platform/web/forms.ts";
import { shortText } from "#platform/web/questions.ts";
import { dayOrNothing } from "./access.form.ts";

/** Somebody known in private life. */
export const conflictForm = defineForm({
  person: shortText("Who do you know?", {
    missing: "Enter the name of the child or young person you know",
    hint: "The full name of a child, or of a child of people you know.",
  }),
  bornOn: dayOrNothing("Date of birth, if you know it (optional)", {
    hint: "Like 27/3/2017",
    problem: "Enter a date of birth like 27/3/2017",
    classes: "govuk-input--width-10",
  }),
  connection: shortText("How do you know them?", {
    missing: "Enter how you know them",
  }),
});

/** The child a declaration is about, by the one thing that whoever opens no child can know. */
export const matchForm = defineForm({
  number: shortText("Which child is it? Their child ID", {
    missing: "Enter the child ID",
    classes: "govuk-input--width-10",
  }),
});
