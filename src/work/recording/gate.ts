import type { Id } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukTextarea } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { asked } from "#platform/web/questions.ts";
import type { Fields } from "#platform/web/route.ts";
import { keepFinishedWithout } from "#record/corrections/finished-without.store.ts";
import type { Keeping } from "#record/keeping.store.ts";
import { gates, type GateNumber } from "./gates.ts";
import type { About, AnswersOf, AnyForm } from "./recording.ts";

/**
 * A practice check. A reason lets the worker finish; what is missing stays missing, and the reason stays
 * to be seen on the record and the team board. `gates` is the table of them.
 */
export type Gate<Known = unknown, Form extends AnyForm = AnyForm> = {
  number: GateNumber;
  /** What to do: put it in, or say why not. */
  message: string;
  missing(answers: AnswersOf<Form>, known: Known, about: About): boolean;
  /** The form's own question for the reason, which it keeps itself; else the engine asks, once it is missing. */
  asks?: string;
};

const field = "finishWithout";

const withoutOf = ({ number }: Gate<never, never>) => gates[number].without;

/** Why it is finished without what the check wants; undefined when nothing is said. */
export const reasonGiven = (gate: Gate<never, never>, entered: Fields) =>
  entered[gate.asks ?? field]?.trim() || undefined;

/** The problem of a check that is not passed, neither by what it wants nor by a reason. */
export const stopped = (
  gate: Gate<never, never>,
  lacking: boolean,
  entered: Fields,
): Problem[] =>
  lacking && !reasonGiven(gate, entered)
    ? [{ field: gate.asks ?? field, message: gate.message }]
    : [];

/** Asked only once the check stopped it, so that nobody is asked for a reason who needs none. */
export function reasonAsked(
  gate: Gate<never, never> | undefined,
  filled: Filled,
): Html | undefined {
  if (!gate || gate.asks !== undefined) return undefined;
  const stops = filled.problems.some((problem) => problem.field === field);
  if (!stops && !filled.entered[field]) return undefined;
  return govukTextarea({
    ...asked(field, filled, {
      hint: "It can be saved with a reason. What is missing stays missing, and the reason is seen on the record and the team’s board.",
    }),
    id: field,
    name: field,
    value: filled.entered[field] ?? "",
    label: { text: `Why is it saved without ${withoutOf(gate)}?`, classes: "govuk-label--s" }, // prettier-ignore
    rows: 2,
  });
}

/** On the page to check. */
export const passedBy = (
  gate: Gate<never, never>,
  reason: string | undefined,
): Html | undefined =>
  reason === undefined
    ? undefined
    : html`<p class="govuk-body">
        Saved without ${withoutOf(gate)}: ${reason}
      </p>`;

/** Keeps the reason with the record; once nothing is missing any more, it no longer stands. */
export async function keepReason(
  gate: Gate<never, never>,
  reason: string | undefined,
  about: { record: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  if (gate.asks !== undefined) return;
  await keepFinishedWithout(withoutOf(gate), reason, about, keeping);
}
