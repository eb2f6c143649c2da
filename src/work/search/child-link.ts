import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName, type Named } from "#record/children/child-words.ts";

export const childLink = (found: Named & { child: Id }, at: string): Html =>
  html`<a class="govuk-link" href="/children/${found.child}${at}"
    >${childName(found)}</a
  >`;
