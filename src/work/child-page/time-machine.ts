import { countWords, instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import {
  govukButton,
  govukDetails,
  govukInput,
  mojAlert,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import type { Correction } from "./corrections.store.ts";

/** Which of all its pasts a record is shown in. */
export type Shown = {
  asAt: Day;
  /** The day it would be shown as at if nobody asked, and why when that is not today. */
  usual: Day;
  today: Day;
  /** The moment whose knowledge is shown; absent: now. */
  knownAt?: Instant;
  /** The address of the record without any asking. */
  now: string;
};

/** Says in a sentence what is shown, and loudly when it is the past. Goes above everything but the name and the tabs. */
export function shownAs({ asAt, usual, today, knownAt, now }: Shown): Html {
  const known = knownAt ? `known on ${instantWords(knownAt)}` : "known now";
  if (asAt === usual && !knownAt)
    return html`<p class="govuk-body">
      As at
      ${longDayWords(asAt)}${
        usual < today && ", the last day the data speak of"
      },
      as known now.
    </p>`;
  return mojAlert({
    variant: "warning",
    title: "You are looking at the past",
    showTitleAsHeading: true,
    html: html`<p class="govuk-body">
        This is the record as at <strong>${longDayWords(asAt)}</strong>, as
        <strong>${known}</strong>. What happened${knownAt && " or was recorded"}
        later is left out.
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a class="govuk-link" href="${now}">Back to now</a>.
      </p>`,
  });
}

/** Two dates to choose, as words in boxes, folded until wanted; `kept` goes along unseen. */
export const timeMachine = (
  entered: Fields,
  problems: readonly Problem[],
  { asAt, now }: Shown,
  kept: Fields,
): Html =>
  govukDetails({
    summaryText: "See this record at another date",
    open: problems.length > 0,
    classes: "app-no-print",
    html: html`<form method="get" action="${now}">
      ${Object.entries(kept).map(
        ([name, value]) =>
          html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      ${box("as-at", "As at", "How things were on this day, like 31/3/2026", entered["as-at"] ?? slashed(asAt), problems)}
      ${box("known-at", "As known on", "What had been recorded by then, like 1/4/2026 or 1/4/2026 14:10. Leave empty for now", entered["known-at"] ?? "", problems)}
      ${govukButton({ text: "Show the record", classes: "govuk-button--secondary" })}
    </form>`,
  });

const box = (
  name: string,
  label: string,
  hint: string,
  value: string,
  problems: readonly Problem[],
) => {
  const problem = problems.find(({ field }) => field === name);
  return govukInput({
    id: name,
    name,
    value,
    label: { text: label, classes: "govuk-label--s" },
    hint: { text: hint },
    errorMessage: problem && { text: problem.message },
    classes: "govuk-input--width-20",
    autocomplete: "off",
    spellcheck: false,
  });
};

/** The moments at which this record changed its mind, each with the way to what it said before. */
export const changesOfMind = (
  corrections: readonly Correction[],
  now: string,
): Html | undefined =>
  corrections.length === 0
    ? undefined
    : govukDetails({
        summaryText: "What was changed, and when",
        classes: "app-no-print",
        html: html`<ul class="govuk-list">
          ${corrections.map(
            ({ at, before, changed, withdrawn }) =>
              html`<li>
                ${instantWords(at)}: ${changeWords(changed, withdrawn)}.
                <a
                  class="govuk-link"
                  href="${now}?known-at=${encodeURIComponent(before)}"
                  >As known before<span class="govuk-visually-hidden">
                    ${instantWords(at)}</span
                  ></a
                >
              </li>`,
          )}
        </ul>`,
      });

function changeWords(changed: number, withdrawn: number): string {
  const parts = [
    changed > 0 && `${countWords(changed, "fact")} changed`,
    withdrawn > 0 && `${withdrawn} withdrawn`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** `31/3/2026`, as people type it. */
const slashed = (day: Day) => {
  const [year, month, date] = day.split("-");
  return `${Number(date)}/${Number(month)}/${year}`;
};
