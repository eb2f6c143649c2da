import { dayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childName, type Named } from "#record/children/child-words.ts";
import type { ToRead } from "#record/readings/to-read.store.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { titleOf } from "../child-page/promises.ts";
import { paperAddress } from "../circulation/paper-address.ts";
import { latenessAddress, latenessShown } from "../lateness/lateness.ts";
import type { AskedOfMe } from "./my-work.ts";

/** One thing that somebody else waits for. */
type Waits = { named: Named; href: string; what: Html; deed: Html };

/** What others ask and want known, until it is answered or marked as read; nothing at all when there is none. */
export function waitingForYou(
  asked: readonly AskedOfMe[],
  toRead: readonly ToRead[],
): Html | undefined {
  const rows = [...asked.map(question), ...toRead.map(reading)];
  if (rows.length === 0) return undefined;
  return html`<section id="waiting">
    <h2 class="govuk-heading-m">Waiting for you (${rows.length})</h2>
    ${list<Waits>({
      caption: "Waiting for you",
      captionSize: "hidden",
      here: "",
      rows,
      nothing: "",
      columns: [
        {
          key: "child",
          heading: "Child",
          lead: true,
          cell: ({ named, href }) =>
            html`<a class="govuk-link" href="${href}">${childName(named)}</a>`,
        },
        { key: "what", heading: "What", cell: ({ what }) => what },
        { key: "do", heading: "To do", cell: ({ deed }) => deed },
      ],
    })}
  </section>`;
}

const question = (each: AskedOfMe): Waits => ({
  named: each.about,
  href: hrefOf(each.about.id, each),
  what: html`${titleOf(each.clock)} ${latenessShown(each)}`,
  deed: answerLink(each),
});

/** To what a manager asked. */
export const answerLink = (asked: AskedOfMe): Html =>
  html`<a
    class="govuk-link app-deed"
    href="${latenessAddress(asked.about.id, "reason", asked, "/my-work")}"
    >Answer<span class="govuk-visually-hidden">
      about ${childName(asked.about)}: ${titleOf(asked.clock)}</span
    ></a
  >`;

/** What was promised stands on the child's first page; of a plan it is the plan that is looked at. */
const hrefOf = (child: Id, { due }: AskedOfMe) =>
  due === null ? tabAddress(child, "plan") : `/children/${child}`;

const reading = (each: ToRead): Waits => ({
  named: each,
  href: each.paper ? paperAddress(each.child, each.paper) : tabAddress(each.child, "visits"), // prettier-ignore
  what: html`${each.paper ? "A paper was circulated to you" : each.words}
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      ${each.from}, ${dayWords(each.on)}
    </p>`,
  deed: html`<form
    method="post"
    action="/children/${each.child}/read/${each.id}"
  >
    <button class="app-link-button" type="submit">
      Mark as read<span class="govuk-visually-hidden">
        what you should know of ${childName(each)}</span
      >
    </button>
  </form>`,
});
