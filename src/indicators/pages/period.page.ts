import { monthWords } from "#kernel/date-words.ts";
import { type Day, endOfMonth, startOfMonth } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import {
  type Month,
  coverOfMonth,
  monthNumber,
  monthOf,
  monthOfNumber,
  monthsEndingWith,
} from "#kernel/year.ts";
import {
  govukButton,
  govukDetails,
  govukInput,
  govukSelect,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { withQuery } from "#platform/web/list.ts";
import { monthsCounted } from "./months.ts";
import { keptFields, pathOf } from "./standing.page.ts";
import { boxDay } from "./written-dates.ts";

type Given = {
  from: Day;
  to: Day;
  asAt: Day;
  problems: readonly Problem[];
  entered: Readonly<Record<string, string>>;
  here: string;
};

/** The address of the same page for one month. */
export function monthAt(here: string, month: string): string {
  const { from, to } = coverOfMonth(month as Month);
  return withQuery(here, { from, to, month: undefined, page: undefined });
}

/** Which month is shown, the months beside it, and how to ask about any period. */
export function periodControl(given: Given): Html {
  const { from, to, asAt, here } = given;
  const month = from === startOfMonth(to) && to === endOfMonth(from);
  const beside = (step: number) =>
    monthOfNumber(monthNumber(step < 0 ? from : to) + step);
  const next = beside(1);
  return html`<nav class="app-no-print" aria-label="Period">
    <p class="govuk-body">
      <a class="govuk-link" href="${monthAt(here, beside(-1))}"
        >‹ ${monthWords(beside(-1))}</a
      >
      ${
        next <= monthOf(asAt) &&
        html`&emsp;<a class="govuk-link" href="${monthAt(here, next)}"
            >${monthWords(next)} ›</a
          >`
      }
    </p>
    ${govukDetails({
      summaryText: "Choose another month or period",
      open: given.problems.some(({ field }) => fields.includes(field)),
      classes: "govuk-!-margin-bottom-4",
      html: html`${monthForm(given, month)} ${daysForm(given)}`,
    })}
  </nav>`;
}

const fields = ["from", "to", "month"];

function monthForm({ from, asAt, here, problems }: Given, isMonth: boolean) {
  const months = monthsEndingWith(monthOf(asAt), monthsCounted).toReversed();
  const problem = problems.find(({ field }) => field === "month");
  return html`<form method="get" action="${pathOf(here)}">
    ${keptFields(here, fields)}
    ${govukSelect({
      id: "month",
      name: "month",
      label: { text: "Month", classes: "govuk-label--s" },
      errorMessage: problem && { text: problem.message },
      items: months.map((month) => ({
        value: month,
        text: monthWords(month),
        selected: isMonth && month === monthOf(from),
      })),
    })}
    ${govukButton({ text: "Show this month", classes: "govuk-button--secondary" })}
  </form>`;
}

function daysForm({ from, to, here, problems, entered }: Given) {
  const box = (name: "from" | "to", text: string, usual: Day) => {
    const problem = problems.find(({ field }) => field === name);
    return govukInput({
      id: name,
      name,
      label: { text, classes: "govuk-label--s" },
      classes: "govuk-input--width-10",
      autocomplete: "off",
      value: (problem && entered[name]) ?? boxDay(usual),
      errorMessage: problem && { text: problem.message },
    });
  };
  return html`<form method="get" action="${pathOf(here)}" novalidate>
    ${keptFields(here, fields)} ${box("from", "First day", from)}
    ${box("to", "Last day", to)}
    ${govukButton({ text: "Show this period", classes: "govuk-button--secondary govuk-!-margin-bottom-2" })}
  </form>`;
}
