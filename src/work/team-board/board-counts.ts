import { type Html, html } from "#platform/web/html.ts";
import { childName, type Named } from "#record/children/child-words.ts";
import type { Id } from "#kernel/id.ts";
import {
  isAsked,
  latenessAddress,
  latenessShown,
  noPlan,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import { openedFrom } from "../recording/came-from.ts";
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

/** The children of a count by name, the first few, each with what a manager does about it. */
export const names = (
  children: readonly BoardChild[],
  deed: (child: BoardChild) => Html | false | undefined,
): Html | undefined =>
  children.length === 0
    ? undefined
    : html`<ul class="govuk-list app-counts__names">
        ${children
          .slice(0, mostNames)
          .map(
            (child) =>
              html`<li>${childLink(child.id, child)} ${deed(child)}</li>`,
          )}
        ${children.length > mostNames && html`<li>and ${children.length - mostNames} more</li>`}
      </ul>`;

export const allocateLink = (child: Named & { id: Id }, from: string): Html =>
  html`<a
    class="govuk-link app-no-print"
    href="${openedFrom(`/children/${child.id}/allocation/new`, from)}"
    >Allocate<span class="govuk-visually-hidden"> ${childName(child)}</span></a
  >`;

/** Asks about a child who has no plan: whoever works with them, or the team's manager where nobody answers. */
export const askLink = (
  { id, ...named }: BoardChild,
  said: SaidOfLate,
  from: string,
): Html => {
  const last = saidOf(said, noPlan(id));
  return html`<a
      class="govuk-link app-no-print"
      href="${latenessAddress(id, "question", noPlan(id), from)}"
      >${isAsked(last) ? "Ask again" : "Ask"}<span
        class="govuk-visually-hidden"
      >
        about the plan of ${childName(named)}</span
      ></a
    >
    ${!last?.overtaken && latenessShown(last)}`;
};

/** So many names stand under a count: the board is one sheet of paper. */
const mostNames = 8;
