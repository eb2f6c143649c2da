import { defineForm, fills } from "#platform/web/forms.ts";
import { anyNearDay } from "#platform/web/near-day.ts";
import { anyLongText, longText } from "#platform/web/questions.ts";

/** Five things the next worker must know, read in three minutes: some 450 words together. */
export const handoverForm = defineForm({
  matters: fills(
    "handover_note.what_matters",
    longText("What matters to this child?", {
      missing: "Enter what matters to this child",
      rows: 3,
      guide: 100,
    }),
  ),
  nextSteps: fills(
    "handover_note.next_steps",
    longText("What was agreed next, and by when?", {
      missing: "Enter what was agreed next",
      rows: 3,
      guide: 100,
    }),
  ),
  whoIsWho: fills(
    "handover_note.who_is_who",
    anyLongText("Who is who, and who is safe?", { guide: 90 }),
  ),
  risks: fills(
    "handover_note.risks",
    anyLongText("What are the risks?", { guide: 80 }),
  ),
  promises: fills(
    "handover_note.promises",
    anyLongText("What was the child promised?", { guide: 80 }),
  ),
  childTold: fills(
    "handover_note.child_told_on",
    anyNearDay("When did you tell the child, and introduce the new worker?", {
      label: "m",
    }),
  ),
});
