import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childName } from "#record/children/child-words.ts";
import { paperAddress } from "../circulation/paper-address.ts";
import { tabAddress } from "../child-page/navigation.ts";
import type { ToRead } from "#record/readings/to-read.store.ts";

/** What others want somebody to know, until it is marked as read; nothing at all when there is none. */
export const readingList = (rows: readonly ToRead[]): Html | undefined =>
  rows.length === 0
    ? undefined
    : html`<section id="to-read">
        <h2 class="govuk-heading-m">To read (${rows.length})</h2>
        ${list<ToRead>({
          caption: "To read",
          captionSize: "hidden",
          here: "",
          rows,
          nothing: "",
          columns: [
            {
              key: "child",
              heading: "Child",
              lead: true,
              cell: (each) =>
                html`<a
                  class="govuk-link"
                  href="${each.paper ? paperAddress(each.child, each.paper) : tabAddress(each.child, "visits")}"
                  >${childName(each)}</a
                >`,
            },
            {
              key: "what",
              heading: "What you should know",
              cell: ({ words, from, on, paper }) =>
                html`${paper ? "A paper was circulated to you" : words}
                  <p class="govuk-body-s govuk-!-margin-bottom-0">
                    ${from}, ${dayWords(on)}
                  </p>`,
            },
            {
              key: "do",
              heading: "To do",
              cell: (each) =>
                html`<form
                  method="post"
                  action="/children/${each.child}/read/${each.id}"
                >
                  <button class="app-link-button" type="submit">
                    Mark as read<span class="govuk-visually-hidden">
                      what you should know of ${childName(each)}</span
                    >
                  </button>
                </form>`,
            },
          ],
        })}
      </section>`;
