import { type Html, html } from "#platform/web/html.ts";
import { childName, type Named } from "#record/children/child-words.ts";
import type { Id } from "#kernel/id.ts";
import { childLink } from "../child-link.ts";
import type { BoardChild } from "./team-board.store.ts";

/** A count with what stands beneath it. */
export const count = (label: string, number: number, below?: Html): Html =>
  html`<div class="app-counts__one">
    <p class="app-counts__label">
      <span class="app-counts__number">${number}</span> ${label}
    </p>
    ${below}
  </div>`;

/** The children of a count by name, the first few; `allocates`: each with the way to a worker. */
export const names = (
  children: readonly BoardChild[],
  allocates: boolean,
): Html | undefined =>
  children.length === 0
    ? undefined
    : html`<ul class="govuk-list app-counts__names">
        ${children
          .slice(0, mostNames)
          .map(
            (child) =>
              html`<li>
                ${childLink(child.id, child)}
                ${allocates && allocateLink(child)}
              </li>`,
          )}
        ${children.length > mostNames && html`<li>and ${children.length - mostNames} more</li>`}
      </ul>`;

export const allocateLink = (child: Named & { id: Id }): Html =>
  html`<a
    class="govuk-link app-no-print"
    href="/children/${child.id}/allocation/new"
    >Allocate<span class="govuk-visually-hidden"> ${childName(child)}</span></a
  >`;

/** So many names stand under a count: the board is one sheet of paper. */
const mostNames = 8;
