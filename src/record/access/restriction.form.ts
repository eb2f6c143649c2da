import { defineForm, onlyIf } from "#platform/web/forms.ts";
import { longText, oneOf } from "#platform/web/questions.ts";
import { restrictionKinds, sections } from "./restriction.ts";

/** What is closed, to all but whom. */
export const restrictionForm = defineForm({
  kind: oneOf("What do you want to restrict?", restrictionKinds, {
    missing: "Select what you want to restrict",
    hints: {
      "sealed adoption": "Not even an emergency opens a sealed adoption.",
    },
  }),
  section: onlyIf(
    "kind",
    "section",
    oneOf("Which section?", sections, { missing: "Select the section" }),
  ),
  list: longText("Who may still see it?", {
    missing: "Enter who may still see it",
    hint: "One person on each line: a full name or an email address. The accountable worker and a manager of their team must be among them.",
  }),
  reason: longText("Why is it restricted?", {
    missing: "Enter why it is restricted",
    rows: 3,
  }),
});

export const liftForm = defineForm({
  because: longText("Why can it be lifted?", {
    missing: "Enter why it can be lifted",
    rows: 3,
    label: "s",
  }),
});
