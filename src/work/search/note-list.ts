import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import { firstName } from "#record/children/child-words.ts";
import { childLink } from "../child-link.ts";
import { type FoundNote, type FoundNotes, mostNotes } from "./found-notes.store.ts"; // prettier-ignore
import { foundIn, marked } from "./marked.ts";
import { childsWords, searched } from "./searched.ts";

export function noteList({ notes, forgiven }: FoundNotes, words: string): Html {
  const spelt = foundIn(notes.flatMap(({ passages }) => passages.map(({ passage }) => passage))); // prettier-ignore
  return html`<h2 class="govuk-heading-m">Notes, newest first</h2>
    ${
      forgiven &&
      html`<p class="govuk-body">
        No note you may see has “${words}” as you spelt it. These have words
        like it: ${spelt.slice(0, 8).join(", ")}.
      </p>`
    }
    ${
      notes.length >= mostNotes &&
      html`<p class="govuk-body">
        Only the ${mostNotes} newest are shown. Add a word to find fewer.
      </p>`
    }
    <dl class="govuk-summary-list app-events">${notes.map(note)}</dl>`;
}

const note = (each: FoundNote): Html =>
  html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">
      ${each.on && html`<time datetime="${each.on}">${dayWords(each.on)}</time>`}
    </dt>
    <dd class="govuk-summary-list__value">
      <p class="govuk-body govuk-!-margin-bottom-1">
        ${childLink(each.child, each, searched[each.kind].at)},
        ${searched[each.kind].words.toLowerCase()}
      </p>
      ${each.passages.map(({ under, passage }) =>
        under === childsWords
          ? quote(marked(passage), firstName(each))
          : html`<p class="govuk-body-s govuk-!-margin-bottom-1">
              ${under}: ${marked(passage)}
            </p>`,
      )}
    </dd>
  </div>`;
