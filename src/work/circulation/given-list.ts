import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Circulated } from "#record/circulation/circulation.store.ts";
import { givenHow } from "#record/circulation/given-how.ts";

/** "Folake Adeyemi: on their work, Fri 2 Oct 2026, not read yet". */
const givenWords = ({ to, how, on, readOn }: Circulated): string => {
  const read = readOn ? `read ${dayWords(readOn)}` : "not read yet";
  return `${to ?? "Somebody not named to you"}: ${givenHow[how]}, ${dayWords(on)}${how === "here" ? `, ${read}` : ""}`;
};

/** Who was given a paper, how and when; undefined where nobody was. */
export const givenList = (given: readonly Circulated[]): Html | undefined =>
  given.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet">
        ${given.map((each) => html`<li>${givenWords(each)}</li>`)}
      </ul>`;
