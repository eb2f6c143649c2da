import { defineForm, fills } from "#platform/web/forms.ts";
import { anyNearDay, nearDay } from "#platform/web/near-day.ts";

/** That a child has an EHC plan: asked of the special educational needs team at a contact and in an assessment. */
export const ehcPlanForm = defineForm({
  startedOn: fills(
    "ehc_plan.started_on",
    nearDay("When was the plan issued?", {
      missing: "Enter the day the plan was issued",
      notAfterToday: "The day must be today or in the past",
    }),
  ),
  endedOn: fills(
    "ehc_plan.ended_on",
    anyNearDay("When did it cease? (optional)", {
      hint: "Leave empty while the plan is in force.",
    }),
  ),
});
