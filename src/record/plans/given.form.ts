import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { oneOf, shortText } from "#platform/web/questions.ts";

export const planVersions = {
  professional: "The whole plan",
  parent: "The version for a parent",
  child: "The version for the child",
  translated: "A translated version",
} as const;

const ways = {
  "in person": "In person",
  "read together": "Read together",
  "by post": "By post",
  "by the school": "By the school",
  "secure email": "By the council’s secure email, outside Goldthread",
} as const;

/** Who was given which version, how and when. */
export const givenForm = defineForm({
  version: fills(
    "plan_given.version",
    oneOf("Which version?", planVersions, {
      missing: "Select which version was given",
      label: "s",
    }),
  ),
  to: fills(
    "plan_given.given_to",
    shortText("To whom?", {
      missing: "Enter to whom it was given",
      label: "s",
      classes: "govuk-input--width-20",
    }),
  ),
  how: fills(
    "plan_given.how",
    oneOf("How?", ways, { missing: "Select how it was given", label: "s" }),
  ),
  on: fills(
    "plan_given.given_on",
    nearDay("When?", {
      missing: "Enter when it was given",
      notAfterToday: "The day must be today or in the past",
    }),
  ),
});
