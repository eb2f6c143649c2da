import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName, type Named } from "#record/children/child-words.ts";

/** A child by name, with the way to their page, or to one `at` it such as `/people`. */
export const childLink = (id: Id, named: Named, at = ""): Html =>
  html`<a class="govuk-link" href="/children/${id}${at}"
    >${childName(named)}</a
  >`;
