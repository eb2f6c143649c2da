import { defineForm, fills, onlyIf } from "#platform/web/forms.ts";
import { nearDay } from "#platform/web/near-day.ts";
import { anyLongText, longText, oneOf } from "#platform/web/questions.ts";
import { scaleTo } from "#platform/web/scale-question.ts";
import { actionRows } from "../actions/action.form.ts";
import type { OpenAction } from "../actions/action.store.ts";
import { becameOf } from "../actions/became.form.ts";

const depths = {
  "management oversight": "Quick oversight: a question considered and decided",
  supervision: "Supervision about this child",
} as const;

const supervision = <Answer>(question: Parameters<typeof onlyIf<Answer>>[2]) =>
  onlyIf("kind", "supervision", question);

/** One form for oversight and supervision: what was agreed first, then two or six questions. */
export const oversightForm = (
  open: readonly OpenAction[],
  child: string,
  me: string,
) =>
  // prettier-ignore
  defineForm({
    became: becameOf(open, child),
    enteredOn: fills(
      "oversight.entered_on",
      nearDay("When?", {
        missing: "Enter the day",
        notAfterToday: "The day must be today or in the past",
      }),
    ),
    considered: fills(
      "oversight.considered",
      anyLongText("What did you consider?", { guide: 60 }),
    ),
    decision: fills(
      "oversight.decision",
      longText("What did you decide, and why?", {
        missing: "Enter what you decided and why",
        hint: "Around 60 words. The reason belongs to the decision.",
        rows: 3,
      }),
    ),
    kind: fills(
      "oversight.kind",
      oneOf("How deep was it?", depths, {
        missing: "Select quick oversight or supervision",
      }),
    ),
    lifeToday: supervision(
      fills(
        "oversight.life_today",
        anyLongText("What is life like for this child today?", { guide: 60, label: "s" }), // prettier-ignore
      ),
    ),
    hypothesis: supervision(
      fills(
        "oversight.hypothesis",
        anyLongText("What do we think is going on; what else could it be?", { guide: 80, label: "s" }), // prettier-ignore
      ),
    ),
    scale: supervision(
      fills(
        "oversight.scale",
        scaleTo(10, "From 0 (as bad as it could be) to 10 (no need for us), where are things?", { missing: "Select a number from 0 to 10", label: "s" }), // prettier-ignore
      ),
    ),
    scaleNext: supervision(
      fills(
        "oversight.scale_next",
        anyLongText("What would make it one more?", { rows: 2, label: "s" }),
      ),
    ),
    actions: actionRows("Who will do what, by when?", me),
  });
