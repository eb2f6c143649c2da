import {
  instantWords,
  longDayWords,
  monthWords,
  shortDayWords,
} from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { govukDetails } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { quote } from "#platform/web/signature.ts";
import { factWords } from "#record/fact-definitions.ts";
import type { Told } from "./timeline.store.ts";

/** Facts, newest first, under their months. */
export function timeline(
  told: readonly Told[],
  beside: Beside = () => undefined,
): Html {
  return html`${[...Map.groupBy(told, ({ on }) => on?.slice(0, 7) ?? "")].map(
    ([month, facts]) =>
      html`<h2 class="govuk-heading-s govuk-!-margin-top-6">
          ${month === "" ? "Day not known" : monthWords(month)}
        </h2>
        <dl class="govuk-summary-list app-events">
          ${facts.map((each) => event(each, beside))}
        </dl>`,
  )}`;
}

/** What else stands with a record: corrections, and what can be done with it. */
export type Beside = (told: Told) => Html | undefined;

/** One record as it was told. */
export const event = (told: Told, beside: Beside): Html =>
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

/** A kind of fact, as the beginning of a sentence. */
export const begun = (words: string) =>
  words[0]?.toUpperCase() + words.slice(1);
