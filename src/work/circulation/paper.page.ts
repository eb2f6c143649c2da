import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import type { Circulated } from "#record/circulation/circulation.store.ts";
import type { Paper } from "#record/circulation/paper.store.ts";
import type { Child } from "../child-page/child.store.ts";
import { type ChildTab, tabAddress, tabName } from "../child-page/navigation.ts"; // prettier-ignore
import { givenList } from "./given-list.ts";
import { paperWords } from "./paper-shown.ts";

type Shown = {
  child: Child;
  paper: Paper;
  content: Html;
  given: readonly Circulated[];
  writes: boolean;
  /** A circulation of it that waits to be read by the asker. */
  unread: string | undefined;
};

const tabOf: Readonly<Record<Paper["kind"], ChildTab>> = {
  document: "documents",
  plan: "plan",
  conference: "meetings",
  "strategy discussion": "meetings",
};

/** One paper, to print as it stands here; who has it, and the way to give it to more. */
export const paperPage = (shown: Shown): Page => ({
  title: paperWords(shown.paper),
  caption: childName(shown.child),
  section: "/children",
  back: {
    text: `${tabName(tabOf[shown.paper.kind])}: ${childName(shown.child)}`,
    href: tabAddress(shown.child.id, tabOf[shown.paper.kind]),
  },
  shows: [shown.child.id],
  body: html`${asRead(shown)} ${shown.content}
    <section class="app-no-print">
      <h2 class="govuk-heading-m">Who has it (${shown.given.length})</h2>
      ${givenList(shown.given) ?? html`<p class="govuk-body">Nobody has been given it yet.</p>`}
      ${
        shown.writes &&
        govukButton({
          text: "Circulate",
          href: `/children/${shown.child.id}/circulation/new?of=${shown.paper.id}`,
          classes: "govuk-button--secondary",
        })
      }
    </section>`,
});

const asRead = ({ child, unread }: Shown) =>
  unread !== undefined &&
  html`<form
    method="post"
    action="/children/${child.id}/read/${unread}"
    class="app-no-print"
  >
    ${govukButton({ text: "Mark as read" })}
  </form>`;
