import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Question } from "#platform/web/forms.ts";
import { govukInput, govukRadios } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { asked } from "#platform/web/questions.ts";
import type { OpenAction } from "./action.store.ts";

export const outcomes = ["done", "not done", "changed"] as const;

/** What became of an action; of a promise to the child also what the child was told. */
export type Became = {
  id: Id;
  outcome: (typeof outcomes)[number];
  told?: string | undefined;
};

const still = "still open";

const doneWords = { done: "Done", "not done": "Not done", changed: "Changed" };
const promiseWords = { done: "Kept", "not done": "Not kept", changed: "Changed" }; // prettier-ignore

/** In the words for a promise or for another action. */
export const becameWords = (
  outcome: Became["outcome"],
  promised: boolean,
): string => (promised ? promiseWords : doneWords)[outcome];

/** What became of all that was agreed and is open; nothing is changed for whoever says nothing. */
export const becameOf = (
  open: readonly OpenAction[],
  child: string,
): Question<readonly Became[]> => ({
  label: "What became of what was agreed?",
  fills: ["action.outcome", "action.told_child"],
  focus: (name) => `${name}-${open[0]?.id ?? ""}`,
  read(name, { entered }) {
    const answer: Became[] = [];
    for (const { id, promised } of open) {
      const outcome = outcomes.find((each) => each === entered[`${name}-${id}`]); // prettier-ignore
      if (!outcome) continue;
      const told = entered[`${name}-${id}-told`]?.trim() || undefined;
      if (promised && !told)
        return { problem: "", within: [{ field: `${name}-${id}-told`, message: `Enter what ${child} was told about the promise` }] }; // prettier-ignore
      answer.push({ id, outcome, ...(promised && { told }) });
    }
    return { answer };
  },
  ask: (name, filled) =>
    open.length === 0
      ? html``
      : html`<section class="app-became" aria-label="Agreed and open">
          ${open.map((action) => one(action, `${name}-${action.id}`, filled, child))}
        </section>`,
});

function one(
  action: OpenAction,
  name: string,
  filled: Parameters<Question<unknown>["ask"]>[1],
  child: string,
): Html {
  const { what, who, due, promised } = action;
  return html`${govukRadios({
    idPrefix: name,
    name,
    classes: "govuk-radios--small govuk-radios--inline",
    fieldset: {
      legend: {
        text: what,
        classes: "govuk-fieldset__legend--s",
      },
    },
    hint: { text: `${who}${due ? `, by ${longDayWords(due)}` : ""}${promised ? `, promised to ${child}` : ""}` }, // prettier-ignore
    items: [
      ...outcomes.map((value) => ({
        value,
        text: becameWords(value, promised),
        checked: filled.entered[name] === value,
      })),
      {
        value: still,
        text: "Still open",
        checked: (filled.entered[name] ?? still) === still,
      },
    ],
  })}
  ${
    promised &&
    govukInput({
      ...asked(`${name}-told`, filled, {}),
      id: `${name}-told`,
      name: `${name}-told`,
      value: filled.entered[`${name}-told`] ?? "",
      label: { text: `If it is not open any more: what was ${child} told?` },
    })
  }`;
}
