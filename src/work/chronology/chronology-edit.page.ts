import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import { halfYearWords } from "#record/chronologies/chronology.ts";
import {
  entryForm,
  patternForm,
} from "#record/chronologies/chronology.form.ts";
import { factWords } from "#record/fact-definitions.ts";
import type { Child } from "../child-page/child.store.ts";
import { begun } from "../child-page/timeline.ts";
import type { Told } from "../child-page/timeline.store.ts";

type Edit = { child: Child; filled: Filled };

/** One box: why this event matters; and the way to take it out again. */
export function entryPage(
  { child, filled }: Edit,
  { told, stands }: { told: Told; stands: boolean },
): Page {
  const what = told.fact ? factWords(told.fact) : begun(told.kind);
  return {
    ...around(child, filled, "timeline"),
    title: stands ? "Edit the chronology" : "Add to chronology",
    body: html`${entryForm.summary(filled)}
      <p class="govuk-body">${told.on && `${dayWords(told.on)}: `}${what}</p>
      <form method="post" novalidate>
        ${entryForm.ask(filled)}
        <div class="govuk-button-group">
          ${govukButton({ text: stands ? "Save" : "Add to chronology" })}
          ${
            stands &&
            govukButton({
              text: "Take out of the chronology",
              name: "do",
              value: "take out",
              classes: "govuk-button--secondary",
            })
          }
        </div>
      </form>`,
  };
}

/** What the events of a half-year say together. */
export const patternPage = ({ child, filled }: Edit, halfYear: Day): Page => ({
  ...around(child, filled, "chronology"),
  title: `The pattern of ${halfYearWords(halfYear)}`,
  body: html`${patternForm.summary(filled)}
    <form method="post" novalidate>
      ${patternForm.ask(filled)} ${govukButton({ text: "Save" })}
    </form>`,
});

const around = (child: Child, { problems }: Filled, from: string) => ({
  section: "/children",
  caption: childName(child),
  back: { text: childName(child), href: `/children/${child.id}/${from}` },
  status: problems.length > 0 ? 422 : 200,
  shows: [child.id],
});
