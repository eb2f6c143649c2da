import { dayWords } from "#kernel/date-words.ts";
import { type Id, idFrom } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Lateness, Owed } from "#record/lateness/lateness.store.ts";
import { openedFrom } from "../recording/came-from.ts";

const keyOf = ({ clock, trigger, due }: Owed) => `${clock} ${trigger} ${due}`;

/** What is owed, in an address: it says nothing of the child or of what it is. */
export const owedId = (owed: Owed): Id => idFrom(keyOf(owed));

/** A child in need has no plan: no clock says so, and a manager asks all the same. */
export const noPlan = (child: Id): Owed => ({ clock: "No current plan", trigger: child, due: null }); // prettier-ignore

/** A plan goes back to whoever works with it, until it is reviewed or they have answered. */
export const planSentBack = (plan: Id): Owed => ({ clock: "Plan sent back", trigger: plan, due: null }); // prettier-ignore

export const isSentBack = ({ clock }: Owed): boolean => clock === planSentBack("").clock; // prettier-ignore

/** What was last said of each thing that is late. */
export type SaidOfLate = ReadonlyMap<string, Lateness>;

export const byOwed = (said: readonly Lateness[]): SaidOfLate =>
  new Map(said.map((each) => [keyOf(each), each]));

export const saidOf = (said: SaidOfLate, owed: Owed): Lateness | undefined =>
  said.get(keyOf(owed));

/** A question that waits for its answer; about a plan it waits no more once that was written or reviewed. */
export const isAsked = (said: Lateness | undefined): said is Lateness =>
  said !== undefined &&
  said.question !== null &&
  said.reason === null &&
  !(said.due === null && said.overtaken);

/** Whether it waits for this worker: they are asked by name, or nobody is and they answer for the child. */
export const isAskedOf = (
  said: Lateness | undefined,
  worker: Id | undefined,
  answers: boolean,
): boolean =>
  isAsked(said) && (said.askedOf ? said.askedOf.id === worker : answers);

/** Why it is late, or what was asked and is not answered yet; nothing where nothing was said. */
export const latenessShown = (said: Lateness | undefined): Html | undefined =>
  said &&
  html`${
    said.question !== null &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${said.asked ?? "A manager"}
      asked${said.askedOf && ` ${said.askedOf.name}`}${said.askedOn && `, ${dayWords(said.askedOn)}`}:
      ${said.question}
    </p>`
  }
  ${
    said.reason !== null &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${said.due === null ? "Answer" : "Why"}: ${said.reason}
      <span class="app-quiet">${said.by}</span>
    </p>`
  }`;

/** Where a manager asks, and where it is answered; saved, it leads back to the page it was opened from, where that is none of the child's. */
export function latenessAddress(
  child: Id,
  what: "question" | "reason",
  owed: Owed,
  from?: string,
): string {
  const form = `/children/${child}/late/${what}/new?of=${owedId(owed)}`;
  return from === undefined ? form : openedFrom(form, from);
}
