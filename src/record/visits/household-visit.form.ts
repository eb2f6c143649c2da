import { defineForm, fills, onlyIf } from "#platform/web/forms.ts";
import { panels } from "#platform/web/panels.ts";
import { oneOf, shortText } from "#platform/web/questions.ts";
import {
  type OccasionAsked,
  occasionQuestions,
  ownQuestions,
  type SeenAsked,
} from "./visit.form.ts";

/** A child who is asked about, under their whole name. */
export type PanelOf = SeenAsked & { id: string; name: string };

/** One visit to several children: what they share once, everything else of each; none is passed over in silence. */
export const householdVisitForm = (
  asked: OccasionAsked & { children: readonly PanelOf[] },
) =>
  defineForm({
    ...occasionQuestions(asked),
    children: panels("Each child", asked.children, (child) => {
      const { seen: _seen, ...own } = ownQuestions(child);
      return {
        seen: fills(
          "visit.child_seen",
          oneOf(
            `Did you see ${child.child}?`,
            {
              yes: "Yes",
              no: "No",
              "left out": `${child.child} was not part of this visit`,
            },
            { missing: `Select whether you saw ${child.child}` },
          ),
        ),
        leftOutBecause: onlyIf(
          "seen",
          "left out",
          fills(
            "occasion_left_out.because",
            shortText("Why not?", {
              missing: `Enter why ${child.child} was not part of this visit`,
              label: "s",
            }),
          ),
        ),
        ...own,
      };
    }),
  });
