import type { Id } from "#kernel/id.ts";
import { html, type Html } from "#platform/web/html.ts";

/** The pages of one child, in the order a worker reads them: where each is, and what it is called. */
const tabs = {
  overview: ["", "Overview"],
  household: ["/household", "Household"],
} as const;

export type ChildTab = keyof typeof tabs;

/** Stands under the banner of every page of a child. */
export const childNavigation = (child: Id, current: ChildTab): Html =>
  html`<nav
    class="moj-sub-navigation app-no-print"
    aria-label="Pages of this child"
  >
    <ul class="moj-sub-navigation__list">
      ${Object.entries(tabs).map(
        ([tab, [at, text]]) =>
          html`<li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              ${tab === current && html`aria-current="page"`}
              href="/children/${child}${at}"
              >${text}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
