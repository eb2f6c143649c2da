import { nearDay } from "#platform/web/near-day.ts";
import { defineForm, fills, type Question } from "#platform/web/forms.ts";
import { chosen, oneOf, shortText } from "#platform/web/questions.ts";

/** The ways a child stands, of which each has its own weight. */
export const standings = {
  "looked after": "Looked after",
  "on a plan": "On a child protection plan",
  "in need": "In need",
  "care leaver": "Care leaver",
} as const;

/** What a child who stands so weighs in a caseload from a day on. */
export const weightForm = defineForm({
  standing: fills(
    "caseload_weight.standing",
    oneOf("Which children?", standings, { missing: "Select which children", label: "s" }), // prettier-ignore
  ),
  weight: fills(
    "caseload_weight.weight",
    positive("What does one of them weigh?", "Enter a weight above 0, like 1 or 1.5"), // prettier-ignore
  ),
  from: fills(
    "caseload_weight.from_on",
    nearDay("From when?", { missing: "Enter the first day", label: "s" }),
  ),
});

/** How much the newly qualified carry at most. */
export const capForm = defineForm({
  most: fills(
    "caseload_cap.most",
    positive("How much may they carry at most, by these weights?", "Enter a number above 0, like 12"), // prettier-ignore
  ),
  capFrom: fills(
    "caseload_cap.from_on",
    nearDay("From when?", { missing: "Enter the first day", label: "s" }),
  ),
});

/** Who is newly qualified, and until when. */
export const newlyQualifiedForm = (
  workers: readonly { id: string; name: string }[],
) =>
  defineForm({
    worker: fills(
      "practitioner.id",
      chosen("Who?", workers, { missing: "Select who is newly qualified" }),
    ),
    until: fills(
      "practitioner.newly_qualified_until",
      nearDay("The last day of their first year", { missing: "Enter the last day", label: "s" }), // prettier-ignore
    ),
  });

/** A number above nothing, as people write one. */
function positive(label: string, missing: string): Question<number> {
  return {
    ...shortText(label, { missing, label: "s", classes: "govuk-input--width-5" }), // prettier-ignore
    read(name, { entered }) {
      const typed = (entered[name] ?? "").trim();
      const number = Number(typed);
      return /^\d{1,3}(\.\d{1,2})?$/.test(typed) && number > 0
        ? { answer: number }
        : { problem: missing };
    },
  };
}
