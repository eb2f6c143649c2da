import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Instant } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import {
  govukButton,
  govukDetails,
  govukInput,
  mojAlert,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { withQuery } from "#platform/web/list.ts";
import { problemSummary } from "#platform/web/problem-summary.ts";
import { type Standing, isPast } from "./standing.ts";
import { boxDay } from "./written-dates.ts";

type Given = {
  standing: Standing;
  problems: readonly Problem[];
  /** What was typed or linked to, so that a wrong date stays to be put right. */
  entered: Readonly<Record<string, string>>;
  here: string;
};

/** As at which day, known at which moment: in words, loudly when in the past, and how to ask another. */
export function standingControl(given: Given): Html {
  const { standing, problems, here } = given;
  const own = problems.filter(({ field }) => names.includes(field));
  return html`${isPast(standing) ? pastBand(standing, here) : presentLine(standing)}
  ${govukDetails({
    summaryText: "Ask about another day, or as it was known then",
    open: own.length > 0,
    classes: "app-no-print govuk-!-margin-bottom-4",
    html: datesForm(given),
  })}`;
}

/** Goes first in the page when the address asks for something that cannot be. */
export const askedWrongly = (problems: readonly Problem[]) =>
  problemSummary(problems, {
    titleText: "Part of the address could not be used: the usual is shown",
  });

const names = ["asAt", "knownAt"];

/** `As at 31 March 2026, the last day the data cover; as known now.` */
export function standingWords(standing: Standing): string {
  const { asAt, usual, today, known } = standing;
  const why =
    asAt === today
      ? ", today"
      : asAt === usual
        ? ", the last day the data cover"
        : "";
  return `As at ${longDayWords(asAt)}${why}; ${isThen(standing) ? thenWords(known) : "as known now"}.`;
}

/** Nothing at all was known before the first thing was recorded. */
const thenWords = (known: Instant) =>
  isNever(known)
    ? "before anything was recorded"
    : `as known on ${instantWords(known)}`;

const isNever = (known: Instant) => known.startsWith("-");

const isThen = (standing: Standing) =>
  isPast({ ...standing, asAt: standing.usual });

const presentLine = (standing: Standing) =>
  html`<p class="govuk-body govuk-!-margin-bottom-2">
    ${standingWords(standing)}
  </p>`;

const pastBand = (standing: Standing, here: string) =>
  mojAlert({
    variant: "warning",
    title: "You are looking at the past",
    showTitleAsHeading: true,
    html: html`${standingWords(standing)}
      <a
        class="govuk-link app-no-print"
        href="${withQuery(here, { asAt: undefined, knownAt: undefined })}"
        >Back to now</a
      >`,
  });

function datesForm({ standing, problems, entered, here }: Given): Html {
  const problemOf = (name: string) => {
    const found = problems.find(({ field }) => field === name);
    return found && { text: found.message };
  };
  const { asAt, known } = standing;
  return html`<form method="get" action="${pathOf(here)}" novalidate>
      ${keptFields(here, names)}
      ${govukInput({
        id: "asAt",
        name: "asAt",
        label: { text: "As at", classes: "govuk-label--s" },
        hint: {
          text: `The day asked about: what happened later is left out. Usually ${boxDay(standing.usual)}.`,
        },
        classes: "govuk-input--width-10",
        autocomplete: "off",
        value: entered["asAt"] ?? boxDay(standing.asAt),
        errorMessage: problemOf("asAt"),
      })}
      ${govukInput({
        id: "knownAt",
        name: "knownAt",
        label: { text: "As it was known on", classes: "govuk-label--s" },
        hint: {
          text: "What was recorded or corrected later is left out. A day, like 31/3/2026, means its end; a time may follow. Empty means now.",
        },
        classes: "govuk-input--width-10",
        autocomplete: "off",
        value: entered["knownAt"] ?? "",
        errorMessage: problemOf("knownAt"),
      })}
      ${govukButton({ text: "Show these dates", classes: "govuk-button--secondary govuk-!-margin-bottom-2" })}
    </form>
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      ${
        !isNever(known) &&
        html`<a
            class="govuk-link"
            href="${withQuery(here, { asAt, knownAt: known })}"
            >A lasting address of exactly these figures</a
          >: it shows the same for ever. `
      }<a class="govuk-link" href="/help#dates">What the two dates mean</a>.
    </p>`;
}

export const pathOf = (here: string): string => here.split("?", 1)[0] ?? here;

/** A form that asks by address keeps what the address already says, but for what it asks itself. */
export function keptFields(here: string, but: readonly string[]): Html {
  const query = new URLSearchParams(here.split("?", 2)[1] ?? "");
  return html`${[...query]
    .filter(([name]) => !but.includes(name) && name !== "page")
    .map(
      ([name, value]) =>
        html`<input type="hidden" name="${name}" value="${value}" />`,
    )}`;
}
