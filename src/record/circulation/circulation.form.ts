import { defineForm, fills, orOpen } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { anyText, oneOf, several } from "#platform/web/questions.ts";

type Offered = readonly { id: string; name: string }[];

/** How a paper leaves: Goldthread sends nothing. */
export const waysOut = {
  handed: "Handed to them",
  "by post": "By post",
  "secure email": "By the council’s secure email, outside Goldthread",
} as const;

/** Who gets a paper: those who read it here, and those who are given it. */
export const circulationForm = (here: Offered, given: Offered) =>
  defineForm({
    ...(here.length > 0 && {
      here: fills(
        "circulation.practitioner_id",
        several("Who reads it here?", here, {
          hint: "It stands on their work until they mark it as read.",
        }),
      ),
    }),
    ...(given.length > 0 && {
      given: fills(
        "circulation.person_id",
        several("Who is given it?", given, {
          hint: "Think of what each of them may know before you tick.",
        }),
      ),
    }),
    others: fills(
      "circulation.given_to",
      anyText("Anybody else who is given it (optional)", {
        hint: "Name and role, such as “Ms Hale, school nurse”",
        label: "s",
      }),
    ),
    // Where nobody is given it there is no way.
    how: fills(
      "circulation.how",
      orOpen(
        oneOf("How are they given it?", waysOut, {
          missing: "Select how they were given it",
          label: "s",
          hint: "Goldthread sends no mail: print it, or send it from your own mailbox.",
        }),
      ),
    ),
    on: fills(
      "circulation.given_on",
      nearDay("When?", {
        missing: "Enter when it was given",
        notAfterToday: "The day must be today or in the past",
      }),
    ),
  });
