import { type Html, html } from "#platform/web/html.ts";
import { childLink } from "../child-link.ts";
import { allocateLink } from "./board-counts.ts";
import type { BoardChild } from "./team-board.store.ts";

/** A breach, never hidden: nobody registered answers for what is done with these children. */
export const unled = (
  children: readonly BoardChild[],
  allocates: boolean,
  from: string,
): Html | undefined =>
  children.length === 0
    ? undefined
    : html`<section class="app-breach">
        <h2 class="govuk-heading-m">
          No accountable social worker (${children.length})
        </h2>
        <ul class="govuk-list">
          ${children.map(
            (child) =>
              html`<li>
                ${childLink(child.id, child)}: ${child.worker} is not registered
                ${allocates && allocateLink(child, from)}
              </li>`,
          )}
        </ul>
      </section>`;
