import { longDayWords } from "#kernel/date-words.ts";
import type { Words } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Became, becameWords } from "#record/actions/became.form.ts";
import type { Agreed, OpenAction } from "#record/actions/action.store.ts";

/** Rows of a summary list for what was answered; what was not is left out. Longer texts keep their paragraphs. */
export const filledRows = (
  told: readonly (readonly [key: string, value: string | Html | undefined])[],
): { key: { text: string }; value: Words }[] =>
  told.flatMap(
    ([key, value]) =>
    value === undefined || value === ""
      ? []
      : [{ key: { text: key }, value: { html: typeof value === "string" ? paragraphs(value) : value } }], // prettier-ignore
  );

const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n\s*\n/)
    .map((each) => html`<p class="govuk-body app-prose">${each}</p>`)}`;

/** What was agreed, each with who and by when; undefined when nothing was. */
export const agreedList = (actions: readonly Agreed[]): Html | undefined =>
  actions.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet">
        ${actions.map(
          ({ what, who, due, promised }) =>
            html`<li>
              ${what}: ${who}, by
              ${longDayWords(due)}${promised && " (promised to the child)"}
            </li>`,
        )}
      </ul>`;

/** What became of what was agreed before; undefined when nothing is said of any of it. */
export const becameList = (
  became: readonly Became[],
  open: readonly OpenAction[],
): Html | undefined =>
  became.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet">
        ${became.map(({ id, outcome, told }) => {
          const action = open.find((each) => each.id === id);
          return html`<li>
            ${action?.what}:
            ${becameWords(outcome, action?.promised ?? false).toLowerCase()}${told && `. The child was told: ${told}`}
          </li>`;
        })}
      </ul>`;
