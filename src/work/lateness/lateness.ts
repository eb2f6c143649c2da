import { dayWords } from "#kernel/date-words.ts";
import { type Id, idFrom } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Lateness, Owed } from "#record/lateness/lateness.store.ts";

const keyOf = ({ clock, trigger, due }: Owed) => `${clock} ${trigger} ${due}`;

/** What is owed, in an address: it says nothing of the child or of what it is. */
export const owedId = (owed: Owed): Id => idFrom(keyOf(owed));

/** What was last said of each thing that is late. */
export type SaidOfLate = ReadonlyMap<string, Lateness>;

export const byOwed = (said: readonly Lateness[]): SaidOfLate =>
  new Map(said.map((each) => [keyOf(each), each]));

export const saidOf = (said: SaidOfLate, owed: Owed): Lateness | undefined =>
  said.get(keyOf(owed));

/** A question that waits for its answer. */
export const isAsked = (said: Lateness | undefined): boolean =>
  said !== undefined && said.question !== null && said.reason === null;

/** Why it is late, or what was asked and is not answered yet; nothing where nothing was said. */
export const latenessShown = (said: Lateness | undefined): Html | undefined =>
  said &&
  html`${
    said.question !== null &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${said.asked ?? "A manager"}
      asked${said.askedOn && `, ${dayWords(said.askedOn)}`}: ${said.question}
    </p>`
  }
  ${
    said.reason !== null &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      Why: ${said.reason} <span class="app-quiet">${said.by}</span>
    </p>`
  }`;

/** Where a manager asks why, and where it is said. */
export const latenessAddress = (
  child: Id,
  what: "question" | "reason",
  owed: Owed,
): string => `/children/${child}/late/${what}/new?of=${owedId(owed)}`;
