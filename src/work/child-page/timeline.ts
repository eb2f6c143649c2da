import {
  instantWords,
  longDayWords,
  monthWords,
  shortDayWords,
} from "#kernel/date-words.ts";
import { addMonths, type Day } from "#kernel/day.ts";
import { govukButton, govukDetails, govukSelect } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import { quote } from "#platform/web/signature.ts";
import type { FactKind } from "#record/facts.ts";
import { factWords } from "#record/fact-definitions.ts";
import type { Told } from "./timeline.store.ts";

/**
 * Every fact, newest first, under its month; `kind` leaves the others out. The year up to the
 * day is open; earlier calendar years are folded, unless one kind is looked at alone.
 */
export function timeline(
  told: readonly Told[],
  kind: FactKind | undefined,
  asAt: Day,
  beside: Beside = () => undefined,
): Html {
  const shown = told.filter((each) => !kind || each.kind === kind);
  if (shown.length === 0)
    return html`<div class="app-nothing">
      <p class="govuk-body govuk-!-margin-bottom-0">
        Nothing had been recorded of this child by this day.
      </p>
    </div>`;
  const recently = addMonths(asAt, -12);
  const isOpen = ({ on }: Told) => Boolean(kind) || (on ?? "") > recently;
  const earlier = Map.groupBy(
    shown.filter((each) => !isOpen(each)),
    ({ on }) => on?.slice(0, 4) ?? "Day not known",
  );
  return html`${months(shown.filter(isOpen), beside)}
  ${[...earlier].map(([year, facts]) =>
    govukDetails({
      summaryText: `${year} (${facts.length})`,
      html: months(facts, beside),
    }),
  )}`;
}

/** What else stands with a record: corrections, and what can be done with it. */
export type Beside = (told: Told) => Html | undefined;

const months = (told: readonly Told[], beside: Beside): Html =>
  html`${[...Map.groupBy(told, ({ on }) => on?.slice(0, 7) ?? "")].map(
    ([month, facts]) =>
      html`<h3 class="govuk-heading-s govuk-!-margin-top-6">
          ${month === "" ? "Day not known" : monthWords(month)}
        </h3>
        <dl class="govuk-summary-list">
          ${facts.map((each) => event(each, beside))}
        </dl>`,
  )}`;

/** Which kinds there are to look at alone; `kept` goes along unseen. */
export function kindFilter(
  told: readonly Told[],
  kind: FactKind | undefined,
  action: string,
  kept: Fields,
): Html | undefined {
  const counts = Map.groupBy(told, (each) => each.kind);
  if (counts.size < 2) return undefined;
  const kinds = [...counts.keys()].toSorted();
  return html`<form method="get" action="${action}" class="app-no-print">
    ${Object.entries(kept).map(
      ([name, value]) =>
        html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${govukSelect({
      id: "kind",
      name: "kind",
      label: { text: "Show", classes: "govuk-label--s" },
      items: [
        { value: "", text: `Everything (${told.length})` },
        ...kinds.map((each) => ({
          value: each,
          text: `${begun(each)} (${counts.get(each)?.length ?? 0})`,
          selected: each === kind,
        })),
      ],
    })}
    ${govukButton({ text: "Show these", classes: "govuk-button--secondary" })}
  </form>`;
}

const event = (told: Told, beside: Beside): Html =>
  html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">
      ${told.on && html`<time datetime="${told.on}">${shortDayWords(told.on)}</time>`}
    </dt>
    <dd class="govuk-summary-list__value">
      <p class="govuk-body govuk-!-margin-bottom-1">
        ${told.fact ? factWords(told.fact) : begun(told.kind)}
      </p>
      ${narrative(told)}
      <p class="govuk-body-s govuk-!-margin-bottom-0">${sourceWords(told)}</p>
      ${beside(told)}
      ${told.line?.notes.map(
        ({ column, value, reason }) =>
          html`<p class="govuk-body-s govuk-!-margin-bottom-0">
            Taken with a note: ${column} “${value}”: ${reason}
          </p>`,
      )}
    </dd>
  </div>`;

/** What was written with a fact: the child's words as such, short answers in a line, long texts folded. */
function narrative(told: Told): Html {
  const said = told.narrative.filter(({ under }) => under === childsWords);
  const rest = told.narrative.filter(({ under }) => under !== childsWords);
  const answers = rest.filter(({ words }) => words.length <= short);
  const texts = rest.filter(({ words }) => words.length > short);
  return html`${said.map(({ words }) => quote(words, saidWords(told)))}
  ${
    answers.length > 0 &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${answers.map(({ under, words }) => `${under}: ${words}`).join(" · ")}
    </p>`
  }
  ${texts.map(text)}`;
}

const text = ({ under, words }: Told["narrative"][number]): Html =>
  words.length <= readable
    ? html`<p class="govuk-body-s govuk-!-margin-bottom-1">
        ${under}: ${words}
      </p>`
    : govukDetails({
        summaryText: `${under} (${words.split(/\s+/).length} words)`,
        html: html`${words
          .split(/\n{2,}/)
          .map((each) => html`<p class="govuk-body">${each}</p>`)}`,
        classes: "govuk-!-margin-bottom-1",
      });

/** Signs of an answer that may share a line, and of a text that need not be folded. */
const short = 60;
const readable = 280;
const childsWords = "Child’s words";

function saidWords({ on, fact, narrative, recordedBy, source }: Told): string {
  const place = narrative.find(({ under }) => under === "Place")?.words;
  return [
    on && longDayWords(on),
    place,
    fact?.kind === "visit" && fact.alone === true && "seen alone",
    source === "record" && `written down by ${recordedBy}`,
  ]
    .filter(Boolean)
    .join(", ");
}

const returnNames = {
  ssda903: "SSDA903",
  "cin-census": "CIN census",
} as const;

/** Where a fact comes from: its file and row, or who recorded it and when. */
export function sourceWords(told: Told): Html {
  const { source, line, recordedBy, recordedAt, correctedAt } = told;
  const corrected = correctedAt && ` Changed ${instantWords(correctedAt)}.`;
  if (source === "record")
    return html`Recorded by ${recordedBy},
    ${instantWords(recordedAt)}.${corrected}`;
  const name = returnNames[source];
  if (!line)
    return html`From the ${name} return; recorded date not known.${corrected}`;
  const yearEnd: Day = `${line.year}-03-31` as Day;
  return html`From
    <a class="govuk-link" href="/imports/${line.importId}">${line.file}</a>, row
    ${line.line} (${name}, year to ${longDayWords(yearEnd)}); recorded date not
    known.${corrected}`;
}

const begun = (words: string) => words[0]?.toUpperCase() + words.slice(1);
