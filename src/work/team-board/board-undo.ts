import { type Html, html } from "#platform/web/html.ts";
import { childName, type Named } from "#record/children/child-words.ts";
import { childLink } from "../child-link.ts";
import type { Undoable } from "#record/allocations/undone.store.ts";
import type { UndoableClosing } from "#record/closings/undone.store.ts";

type Made = Named & { id: string; child: string };

/** What whoever looks decided within the hour, and can take back. */
export const undoList = ({
  made,
  closed,
}: {
  made: readonly Undoable[];
  closed: readonly UndoableClosing[];
}): Html | undefined =>
  made.length + closed.length === 0
    ? undefined
    : html`<section class="app-no-print">
        ${
          made.length > 0 &&
          html`<h2 class="govuk-heading-m">You just allocated</h2>
            <ul class="govuk-list">
              ${made.map((each) => undo(each, "allocation", `to ${each.worker}`, `giving ${childName(each)} to ${each.worker}`))}
            </ul>`
        }
        ${
          closed.length > 0 &&
          html`<h2 class="govuk-heading-m">You just closed or stepped down</h2>
            <ul class="govuk-list">
              ${closed.map((each) => undo(each, "closing", each.step, `that ${childName(each)} is ${each.step}`))}
            </ul>`
        }
      </section>`;

const undo = (
  made: Made,
  what: "allocation" | "closing",
  how: string,
  said: string,
): Html =>
  html`<li>
    <form
      method="post"
      action="/children/${made.child}/${what}/${made.id}/undone"
    >
      ${childLink(made.child, made)} ${how}
      <button class="app-link-button" type="submit">
        Undo<span class="govuk-visually-hidden"> ${said}</span>
      </button>
    </form>
  </li>`;
