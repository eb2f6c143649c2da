import { defineForm, fills } from "#platform/web/forms.ts";
import { anyNearDay, nearDay } from "#platform/web/near-day.ts";
import { anyText } from "#platform/web/questions.ts";

/** When somebody is away. Why is not asked. */
export const absenceForm = defineForm({
  from: fills(
    "absence.started_on",
    nearDay("First day away", {
      missing: "Enter the first day away",
      label: "s",
    }),
  ),
  until: fills(
    "absence.ended_on",
    anyNearDay("Last day away", {
      hint: "Leave it empty while nobody knows.",
      label: "s",
    }),
  ),
});

/** What somebody brings to a child they could be given. */
export const bringsForm = defineForm({
  languages: fills(
    "practitioner.languages",
    anyText("Languages they work in besides English", {
      hint: "Such as Polish, British Sign Language",
      label: "s",
    }),
  ),
  skills: fills(
    "practitioner.skills",
    anyText("Skills and training", {
      hint: "Such as achieving best evidence interviews, Makaton, court work",
      label: "s",
    }),
  ),
});
