import { countWords, dayWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import type { OpenAction } from "#record/actions/action.store.ts";
import { childName } from "#record/children/child-words.ts";
import type { Child } from "../child-page/child.store.ts";
import type { SinceLastTime } from "./since-last-time.store.ts";

/** Shown first and not typed: what happened since last time, the child's latest words, what was agreed and is open. */
export function sinceLastTimePanel(
  child: Child,
  since: SinceLastTime,
  agreed: readonly OpenAction[],
  today: Day,
): Html {
  const { visits, attempts, missed, seenAloneOn, words, wordsOn } = since;
  return html`<h2 class="govuk-heading-s">
      ${since.since ? `Since supervision on ${longDayWords(since.since)}` : "No supervision is recorded yet"}
    </h2>
    <ul class="govuk-list">
      <li>
        ${countWords(visits, "visit")} on which ${childName(child)} was seen,
        ${countWords(attempts, "attempt")} without
      </li>
      <li>${countWords(missed, "promise")} missed</li>
      <li>
        Last seen alone: ${seenAloneOn ? dayWords(seenAloneOn) : "not recorded"}
      </li>
    </ul>
    ${
      words !== null &&
      wordsOn !== null &&
      quote(
        words,
        `${childName(child)}, ${longDayWords(wordsOn)}${since.wordsAlone ? ", seen alone" : ""}`,
      )
    }
    <h2 class="govuk-heading-s">Agreed and not yet done (${agreed.length})</h2>
    <ul class="govuk-list">
      ${agreed.map(
        ({ what, who, due, promised }) =>
          html`<li>
            ${what}
            <p class="govuk-body-s govuk-!-margin-bottom-0">
              ${who}${due && `, by ${longDayWords(due)}`}${due && due < today && " (overdue)"}${promised && ", promised to the child"}
            </p>
          </li>`,
      )}
    </ul>`;
}
