import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";

/** Beside the form about a child, set apart from it: what is said of the worker is written elsewhere. */
export const workerCard = ({ id, name }: { id: Id; name: string }): Html =>
  html`<section class="app-apart">
    <h2 class="govuk-heading-s">How is ${name}?</h2>
    <p class="govuk-body">
      Goes to ${name}’s supervision file – not the child’s record.
    </p>
    <p class="govuk-body">
      <a
        class="govuk-link"
        href="/supervision/${id}/new"
        target="_blank"
        rel="noreferrer noopener"
        >Write it in their file (opens in new tab)</a
      >
    </p>
  </section>`;
