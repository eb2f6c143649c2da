import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { inImports } from "./import.page.ts";

/** While it runs: where it is, looked at again by itself every two seconds unless told not to. */
export function progressPage(
  id: string,
  words: string,
  { still }: { still: boolean },
): Page {
  return {
    title: "Import running",
    ...inImports,
    ...(!still && { refreshAfter: 2 }),
    body: html`<p class="govuk-body-l">${words}</p>
      <p class="govuk-body">
        You can leave this page: the import goes on, and all of it is taken
        together or nothing.
      </p>
      <p class="govuk-body">
        ${
          still
            ? html`<a class="govuk-link" href="/imports/${id}">Look again</a>`
            : html`This page looks again every two seconds.
                <a class="govuk-link" href="/imports/${id}?still=yes"
                  >Stop it doing so</a
                >`
        }
      </p>`,
  };
}
