import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { gateFinished, gateNumbers, gates } from "../recording/gates.ts";
import { childLink } from "../child-link.ts";
import type { Lacking } from "./lacking.store.ts";

/** What was finished without something, each with its reason, in the order of what follows from it. */
export const lackingList = (lacking: readonly Lacking[]): Html | undefined =>
  lacking.length === 0
    ? undefined
    : html`<section class="govuk-!-margin-bottom-6">
        <h2 class="govuk-heading-m">
          Finished with a reason, still missing (${lacking.length})
        </h2>
        <ul class="govuk-list">
          ${lacking.toSorted(byConsequence).map(
            (each) =>
              html`<li>
                ${childLink(each.id, each)}: ${lackingWords(each)}
                <span class="app-quiet">${each.by}, ${dayWords(each.on)}</span>
              </li>`,
          )}
        </ul>
      </section>`;

const lackingWords = ({ without, reason }: Lacking): string => {
  const number = gateFinished(without);
  const what = number ? `${gates[number].of.toLowerCase()} is` : "it is";
  return `${what} without ${without}: ${reason === null ? "the reason is not shown to you" : `“${reason}”`}`;
};

const place = ({ without }: Lacking) =>
  gateNumbers.findIndex((number) => gates[number].without === without);

const byConsequence = (one: Lacking, other: Lacking) =>
  place(one) - place(other);
