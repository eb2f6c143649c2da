import { type Html, html } from "#platform/web/html.ts";
import { childName } from "#record/children/child-words.ts";
import type { Undoable } from "#record/allocations/undone.store.ts";

/** What whoever looks allocated within the hour, and can take back. */
export const undoList = (made: readonly Undoable[]): Html | undefined =>
  made.length === 0
    ? undefined
    : html`<section class="app-no-print">
        <h2 class="govuk-heading-m">You just allocated</h2>
        <ul class="govuk-list">
          ${made.map(
            (each) =>
              html`<li>
                <form
                  method="post"
                  action="/children/${each.child}/allocation/${each.id}/undone"
                >
                  <a class="govuk-link" href="/children/${each.child}"
                    >${childName(each)}</a
                  >
                  to ${each.worker}
                  <button class="app-link-button" type="submit">
                    Undo<span class="govuk-visually-hidden">
                      giving ${childName(each)} to ${each.worker}</span
                    >
                  </button>
                </form>
              </li>`,
          )}
        </ul>
      </section>`;
