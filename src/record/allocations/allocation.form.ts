import { defineForm, fills } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { anyText, chosen, oneOf } from "#platform/web/questions.ts";

const roles = {
  accountable: "Accountable registered social worker",
  working: "Working with the child",
  "named deputy": "Named deputy of the lead social worker",
  "personal adviser": "Personal adviser",
} as const;

/** Who, in which role, from when; and, where no handover note is written, why not. */
export const allocationForm = (
  workers: readonly { id: string; name: string }[],
  handedOver: boolean,
) =>
  defineForm({
    worker: fills(
      "allocation.practitioner_id",
      chosen("Who?", workers, { missing: "Select who will work with the child", label: "m" }), // prettier-ignore
    ),
    role: fills(
      "allocation.role",
      oneOf("As what?", roles, { missing: "Select the role" }),
    ),
    from: fills(
      "allocation.started_on",
      nearDay("From when?", { missing: "Enter the first day", label: "m" }),
    ),
    reason: fills(
      "allocation.reason",
      anyText("Why them, or a note for them (optional)"),
    ),
    ...(!handedOver && {
      withoutHandover: fills(
        "finished_without.reason",
        anyText("No handover note is written. Why not?", {
          hint: "Ask the worker before to write one. With a reason you can go on; the handover stays open.",
        }),
      ),
    }),
  });
