import { countWords, longDayWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { homeForm, newsForm, outcomeForm } from "./alert.form.ts";
import type { Alert, Watched } from "./alert.store.ts";
import { alertOutcomes, detectionRules } from "./detection-rules.ts";
import { rowColumns } from "./trail.page.ts";
import type { TrailSeen } from "./trail-rows.store.ts";

const inNotices = {
  section: "/notices",
  breadcrumbs: [{ text: "Notices", href: "/notices" }],
} as const;

const outcomeWords: Readonly<Record<string, string>> = alertOutcomes;

/** Every alert, those to be judged first, and what the rules are told. */
export const alertsPage = (
  rows: readonly Alert[],
  watched: Watched,
  { news, home }: { news: Filled; home: Filled },
): Page => ({
  ...inNotices,
  title: "Alerts about access",
  width: "wide",
  status: Math.max(newsForm.status(news) ?? 200, homeForm.status(home) ?? 200),
  shows: rows.flatMap(({ children }) => children.map(({ id }) => id)),
  body: html`${newsForm.summary(news)}${homeForm.summary(home)}
    <p class="govuk-body">
      An alert says that an access may have to be asked about, never that
      anybody did wrong. Each is judged, and keeps what came of it.
    </p>
    ${list<Alert>({
      caption: "Alerts",
      captionSize: "hidden",
      rows,
      here: "/alerts",
      columns: [
        {
          key: "what",
          heading: "What",
          lead: true,
          cell: ({ id, who, rule }) =>
            html`<a class="govuk-link" href="/alerts/${id}"
              >${who} ${detectionRules[rule]}</a
            >`,
        },
        {
          key: "day",
          heading: "When",
          unbroken: true,
          cell: ({ day }) => longDayWords(day),
        },
        {
          key: "due",
          heading: "To be judged by",
          unbroken: true,
          cell: ({ dueOn, outcome }) =>
            dueOn === null || outcome !== null ? "–" : longDayWords(dueOn),
        },
        {
          key: "outcome",
          heading: "What came of it",
          cell: ({ outcome }) =>
            outcome === null
              ? "Not judged yet"
              : (outcomeWords[outcome] ?? outcome),
        },
      ],
      nothing: "Nothing gives reason to ask.",
    })}
    <div class="govuk-grid-row govuk-!-margin-top-6 app-no-print">
      <div class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-m">A child in the news</h2>
        <p class="govuk-body">
          ${countWords(watched.children, "child", "children")} watched now.
        </p>
        <form method="post" action="/alerts/news" novalidate>
          ${newsForm.ask(news)}
          ${govukButton({ text: "Watch this child", classes: "govuk-button--secondary" })}
        </form>
      </div>
      <div class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-m">Where staff live</h2>
        <p class="govuk-body">
          Held of ${countWords(watched.homes, "person", "people")}. Used only to
          ask about namesakes who live near; without it that rule is off.
        </p>
        <form method="post" action="/alerts/homes" novalidate>
          ${homeForm.ask(home)}
          ${govukButton({ text: "Hold this district", classes: "govuk-button--secondary" })}
        </form>
      </div>
    </div>`,
});

/** One alert: the rows that gave reason, and the judgement. */
export const alertPage = (
  alert: Alert,
  rows: readonly TrailSeen[],
  filled: Filled,
): Page => ({
  section: "/notices",
  breadcrumbs: [
    { text: "Notices", href: "/notices" },
    { text: "Alerts about access", href: "/alerts" },
  ],
  title: `${alert.who} ${detectionRules[alert.rule]}`,
  width: "wide",
  status: outcomeForm.status(filled),
  shows: alert.children.map(({ id }) => id),
  body: html`${outcomeForm.summary(filled)}
  ${govukSummaryList({
    rows: [
      { key: { text: "Day" }, value: { text: longDayWords(alert.day) } },
      { key: { text: "Children" }, value: { html: children(alert) } },
    ],
  })}
  ${list<TrailSeen>({
    caption: "What gave reason to ask",
    rows,
    here: `/alerts/${alert.id}`,
    columns: rowColumns(new Map()),
    nothing: "The rows are no longer there.",
  })}
  ${judgement(alert, filled)}`,
});

const children = ({ children }: Alert): Html =>
  children.length === 0
    ? html`–`
    : html`${children.map(
        ({ id, number }, index) =>
          html`${index > 0 && ", "}<a
              class="govuk-link"
              href="/children/${id}/trail"
              >${number}</a
            >`,
      )}`;

const judgement = (
  { id, outcome, words, judgedBy }: Alert,
  filled: Filled,
): Html =>
  outcome !== null
    ? html`<h2 class="govuk-heading-m">What came of it</h2>
        <p class="govuk-body">
          ${outcomeWords[outcome] ?? outcome} (${judgedBy}). ${words}
        </p>`
    : html`<form method="post" action="/alerts/${id}" novalidate>
        ${outcomeForm.ask(filled)} ${govukButton({ text: "Judge" })}
      </form>`;
