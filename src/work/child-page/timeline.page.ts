import type { Id } from "#kernel/id.ts";
import { html } from "#platform/web/html.ts";
import type { MovedAway } from "#record/corrections/moved.store.ts";
import { movedAway } from "./beside.ts";
import type { Correction } from "./corrections.store.ts";
import type { Framed, Within } from "./frame.ts";
import { datesOf } from "./navigation.ts";
import { changesOfMind } from "./time-machine.ts";
import { filterForm } from "./timeline-filter-shown.ts";
import { filtered, filterFields, filterOf } from "./timeline-filter.ts";
import { type Beside, timeline } from "./timeline.ts";
import { pageOf, size, turning } from "./turning.ts";

type Seen = {
  moved: readonly MovedAway[];
  corrections: readonly Correction[];
  beside: Beside;
  /** What stands in the chronology. */
  chosen: ReadonlySet<Id>;
};

/** Everything that happened, told by the record itself, a part of it when asked. */
export function timelinePage(framed: Framed, seen: Seen): Within {
  const { told, query, shown } = framed;
  const filter = filterOf(query);
  const among = { child: framed.child.id, chosen: seen.chosen };
  const asked = filtered(told, filter, among);
  const page = pageOf(query, asked.length);
  const kept = Object.fromEntries(
    filterFields.flatMap((name) => (query[name] ? [[name, query[name]]] : [])), // prettier-ignore
  );
  return {
    problems: filter.problems,
    kept,
    body: html`<h2 class="govuk-heading-m">What happened</h2>
      ${filterForm(told, among, filter, { action: shown.now, query, kept: datesOf(query) })}
      ${changesOfMind(seen.corrections, shown.now)} ${movedAway(seen.moved)}
      ${
        asked.length === 0
          ? html`<div class="app-nothing">
              <p class="govuk-body govuk-!-margin-bottom-0">
                ${
                  told.length === 0
                    ? "Nothing had been recorded of this child by this day."
                    : html`Nothing of what happened matches.
                        <a class="govuk-link" href="${shown.now}"
                          >Show everything</a
                        >.`
                }
              </p>
            </div>`
          : timeline(asked.slice((page - 1) * size, page * size), seen.beside)
      }
      ${turning(query, shown.now, { page, total: asked.length })}`,
  };
}
