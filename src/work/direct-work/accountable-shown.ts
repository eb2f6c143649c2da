import { dayWords } from "#kernel/date-words.ts";
import { govukWarningText } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Accountable } from "#record/allocations/accountable.store.ts";

/** Who answers for the child, and when a manager last looked; in red where nobody does. */
export const accountableShown = (
  accountable: Accountable | undefined,
  child: string,
): Html =>
  accountable
    ? html`<p class="govuk-body">
        Accountable social worker: <strong>${accountable.name}</strong>,
        ${lastOversight(accountable.overseenOn)}.
      </p>`
    : govukWarningText({
        text: `No registered social worker is accountable for ${child}. Tell the team manager today.`,
        iconFallbackText: "Warning",
      });

const lastOversight = (on: Accountable["overseenOn"]) =>
  on ? `last oversight ${dayWords(on)}` : "no oversight recorded";
