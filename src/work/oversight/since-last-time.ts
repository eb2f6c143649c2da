import { countWords, dayWords, longDayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import { childName } from "#record/children/child-words.ts";
import type { Child } from "../child-page/child.store.ts";
import type { SinceLastTime } from "./since-last-time.store.ts";

/** Shown first and not typed: what happened since last time, and the child's latest words. */
export function sinceLastTimePanel(child: Child, since: SinceLastTime): Html {
  const {
    visits,
    attempts,
    missed,
    done,
    notDone,
    moved,
    seenAloneOn,
    words,
    wordsOn,
  } = since;
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
        ${countWords(done, "action")} done, ${notDone} not done or changed
      </li>
      ${
        moved &&
        html`<li>
          Plan reviewed ${dayWords(moved.on)}: ${moved.better} of its outcomes
          better, ${moved.same} the same, ${moved.worse} worse
        </li>`
      }
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
    }`;
}
