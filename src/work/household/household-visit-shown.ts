import { govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { householdVisitForm } from "#record/visits/household-visit.form.ts";
import {
  occasionOf,
  occasionRows,
  ownShown,
  workedOnWords,
} from "../visits/visit-shown.ts";
import type { HouseholdKnown } from "./know-household.ts";

type Answered = NonNullable<
  ReturnType<ReturnType<typeof householdVisitForm>["read"]>["answers"]
>;

/** What the children share, then each child's own part: only that goes into the child's record. */
export function householdVisitShown(
  answers: Answered,
  { asked, ...offered }: HouseholdKnown,
): Html {
  const occasion = occasionOf(answers, offered);
  return html`<h2 class="govuk-heading-m">In the record of each child</h2>
    ${govukSummaryList({ rows: occasionRows(occasion) })}
    ${asked.map(({ id, name, child, outcomes = [] }) => {
      const own = answers.children.get(id);
      return (
        own &&
        html`<h2 class="govuk-heading-m">Only in the record of ${name}</h2>
          ${
            own.seen === "left out"
              ? html`<p class="govuk-body">
                  ${child} was not part of this visit: ${own.leftOutBecause}
                </p>`
              : ownShown(
                  {
                    ...own,
                    seen: own.seen,
                    child,
                    workedOn: workedOnWords(own.workedOn, outcomes),
                  },
                  occasion,
                )
          }`
      );
    })}`;
}
