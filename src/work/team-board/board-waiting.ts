import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName } from "#record/children/child-words.ts";
import type { Board } from "./team-board.ts";
import type { Waiting } from "./team-board.store.ts";

/** What the manager must hear of. */
export function waitingFor(
  rows: readonly Waiting[],
  board: Board,
): Html | undefined {
  if (rows.length === 0) return undefined;
  const known = new Map(
    [...board.overdue, ...board.days.flatMap(({ tasks }) => tasks)].map(({ about }) => [about.id, about]), // prettier-ignore
  );
  return html`<section>
    <h2 class="govuk-heading-m">Waiting for the manager (${rows.length})</h2>
    <ul class="govuk-list">
      ${rows.map(({ childId, on, words, worker }) => {
        const child = known.get(childId);
        return html`<li>
          <a class="govuk-link" href="/children/${childId}"
            >${child ? childName(child) : "A child"}</a
          >: ${words} <span class="app-quiet">${worker}, ${dayWords(on)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
