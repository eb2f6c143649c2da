import { clockOf } from "#clocks/definitions/all-duties.ts";
import type { Obligation } from "#clocks/clock.ts";
import { dayWords, dueWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { clockChip } from "#platform/web/signature.ts";
import { childName } from "#record/children/child-words.ts";
import { titleOf } from "../child-page/promises.ts";
import type { WouldChange } from "./recording.ts";

/** Which clocks it stops and when they are next due; which of its kind run on, and what would stop them. */
export const whatChanges = (
  changes: readonly WouldChange[],
  today: Day,
): Html =>
  html`<section class="app-what-changes" aria-labelledby="what-changes">
    <h2 class="govuk-heading-m" id="what-changes">What this changes</h2>
    ${changes.map(
      (each) =>
        html`${
            changes.length > 1 &&
            html`<h3 class="govuk-heading-s">${childName(each.child)}</h3>`
          }
          <ul class="govuk-list">
            ${ofOne(each, today)}
          </ul>`,
    )}
  </section>`;

const ofOne = ({ met, next, stillOpen }: WouldChange, today: Day): Html =>
  html`${met.map(
    (each) =>
      html`<li>
        ${clockChip(each.metLate ? "late" : "done", `Meets ${lowered(titleOf(each.clock))} due ${dayWords(each.due)}${each.metLate ? ", late" : ""}`)}
      </li>`,
  )}
  ${next.map(
    (each) =>
      html`<li>
        ${clockChip("later", `Next: ${lowered(titleOf(each.clock))}, due ${dayWords(each.due)}`)}
      </li>`,
  )}
  ${stillOpen.map(
    (each) =>
      html`<li>
        ${clockChip(each.due < today ? "overdue" : "soon", `Runs on: ${lowered(titleOf(each.clock))}, ${dueWords(each.due, today)}`)}
        ${runsOn(each)}
      </li>`,
  )}
  ${
    met.length + next.length + stillOpen.length === 0 &&
    html`<li>No clock is stopped or begun.</li>`
  }`;

const runsOn = ({ clock }: Obligation): Html | undefined => {
  const found = clockOf(clock)?.clock;
  return (
    found &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      This does not stop it. It is answered by: ${found.answers}.
    </p>`
  );
};

const lowered = (title: string) =>
  /^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
