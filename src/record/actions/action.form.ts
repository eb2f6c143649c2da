import { nearDay } from "#platform/web/near-day.ts";
import { shortText, yes } from "#platform/web/questions.ts";
import { rows } from "#platform/web/rows.ts";

/** What was agreed: what, who and by when, and whether the child was promised it. */
export const actionRows = (label: string) =>
  rows(
    label,
    {
      what: shortText("What", { missing: "Enter what will be done", label: "s" }), // prettier-ignore
      who: shortText("Who", {
        missing: "Enter who will do it",
        label: "s",
        classes: "govuk-input--width-20",
      }),
      due: nearDay("By when", { missing: "Enter by when, as a day" }),
      promised: yes("This is a promise to the child"),
    },
    { each: "action" },
  );
