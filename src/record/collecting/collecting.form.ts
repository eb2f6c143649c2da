import { defineForm, fills } from "#platform/web/forms.ts";
import { anyLongText } from "#platform/web/questions.ts";

/** Who fetches the child from school or from us, and who must never be given them. */
export const collectingForm = (child: string) =>
  defineForm({
    may: fills(
      "collecting.may_collect",
      anyLongText(`Who may collect ${child}?`, {
        hint: "Names, what ties them to the child, and a telephone number",
        rows: 2,
        guide: 40,
      }),
    ),
    mustNot: fills(
      "collecting.must_not_collect",
      anyLongText(`Who must not collect ${child}?`, {
        hint: "Names, and why: a court’s order, a plan",
        rows: 2,
        guide: 40,
      }),
    ),
  });
