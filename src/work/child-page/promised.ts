import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { govukDetails } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { EndedPromise, OpenAction } from "#record/actions/action.store.ts";
import { becameWords } from "#record/actions/became.form.ts";
import { firstName } from "#record/children/child-words.ts";
import type { Child } from "./child.store.ts";

type Given = {
  child: Child;
  open: readonly OpenAction[];
  /** Promises of the last year of which something became. */
  ended: readonly EndedPromise[];
  writes: boolean;
  asAt: Day;
};

/** So many that are not promises stand open: first due, first told. */
const atOnce = 4;

/** What was promised to the child, and what became of it; what else was agreed. */
export function promised({
  child,
  open,
  ended,
  writes,
  asAt,
}: Given): Html | undefined {
  if (open.length + ended.length === 0) return undefined;
  const promises = open.filter((each) => each.promised);
  const others = open.filter((each) => !each.promised);
  return html`${
    promises.length > 0 &&
    html`<h2 class="govuk-heading-s">
        What was promised to ${firstName(child)} (${promises.length})
      </h2>
      ${openActions(promises, asAt)}`
  }
  ${
    others.length > 0 &&
    html`<h2 class="govuk-heading-s">Agreed and open (${others.length})</h2>
      ${openActions(others.slice(0, atOnce), asAt)}
      ${
        others.length > atOnce &&
        govukDetails({
          summaryText: `${others.length - atOnce} more, due later`,
          html: openActions(others.slice(atOnce), asAt),
        })
      }`
  }
  ${
    open.length > 0 &&
    writes &&
    html`<p class="govuk-body app-no-print">
      <a class="govuk-link" href="/children/${child.id}/agreed/new"
        >Say what became of it</a
      >
    </p>`
  }
  ${
    ended.length > 0 &&
    govukDetails({
      summaryText: `What became of promises (${ended.length})`,
      html: html`<ul class="govuk-list govuk-list--bullet">
        ${ended.map(
          ({ what, outcome, told, on }) =>
            html`<li>
              ${what}: ${becameWords(outcome, true).toLowerCase()},
              ${dayWords(on)}.${told && ` ${firstName(child)} was told: ${told}`}
            </li>`,
        )}
      </ul>`,
    })
  }`;
}

/** Each with who and by when, first due first. */
export const openActions = (open: readonly OpenAction[], asAt: Day): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${open.map(
      ({ what, who, due }) =>
        html`<li>
          ${what}:
          ${who}${due && `, by ${dayWords(due)}`}${due && due < asAt && html` <strong>(overdue)</strong>`}
        </li>`,
    )}
  </ul>`;

/** Stands beside forms in which promises are to be thought of: a handover, the review of a plan. */
export const promisesBeside = (
  open: readonly OpenAction[],
  child: Child,
  asAt: Day,
): Html | undefined => {
  const promises = open.filter((each) => each.promised);
  return promises.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-s">Promised to ${firstName(child)}</h2>
        ${openActions(promises, asAt)}
        <p class="govuk-body-s">
          <a class="govuk-link" href="/children/${child.id}/agreed/new"
            >Say what became of it</a
          >
        </p>`;
};
