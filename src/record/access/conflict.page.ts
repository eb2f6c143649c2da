import { longDayWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton, govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { type Column, type List, list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker } from "#platform/web/route.ts";
import { conflictForm, matchForm } from "./conflict.form.ts";
import type { Conflict } from "./conflict.store.ts";

const inNotices = {
  section: "/notices",
  breadcrumbs: [{ text: "Notices", href: "/notices" }],
} as const;

const columns: readonly Column<Conflict>[] = [
  { key: "person", heading: "Who", cell: ({ person }) => person },
  {
    key: "connection",
    heading: "How they are known",
    cell: ({ connection }) => connection,
  },
  {
    key: "declared",
    heading: "Declared",
    cell: ({ declaredOn }) => longDayWords(declaredOn),
  },
  {
    key: "ended",
    heading: "Ended",
    cell: ({ endedOn }) => (endedOn === null ? "–" : longDayWords(endedOn)),
  },
];

/** What one declared, and a way to declare more. Whether there is such a child is not said. */
export const declarePage = (
  own: readonly Conflict[],
  { may }: Asker,
  filled: Filled,
): Page => ({
  ...inNotices,
  title: "Declare somebody you know",
  status: conflictForm.status(filled),
  body: html`${conflictForm.summary(filled)}
    <p class="govuk-body">
      If you know a child or their family in private life, say so here. Their
      record, if there is one, closes to you. Nobody is asked to explain more.
    </p>
    ${
      may.has("conflict.manage") &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/conflicts/all">What everyone declared</a>
      </p>`
    }
    <form method="post" action="/conflicts" novalidate>
      ${conflictForm.ask(filled)} ${govukButton({ text: "Declare" })}
    </form>
    ${list<Conflict>({
      caption: "What you declared",
      rows: own,
      here: "/conflicts",
      columns,
      nothing: "You have declared nobody.",
    })}`,
});

export const conflictsPage = (
  given: Pick<List<Conflict>, "rows" | "here">,
): Page => ({
  ...inNotices,
  title: "Declared conflicts of interest",
  width: "wide",
  body: list<Conflict>({
    ...given,
    caption: "Declared conflicts of interest",
    captionSize: "hidden",
    columns: [
      {
        key: "by",
        heading: "Declared by",
        lead: true,
        cell: ({ id, by }) =>
          html`<a class="govuk-link" href="/conflicts/${id}">${by}</a>`,
      },
      ...columns,
      {
        key: "matched",
        heading: "Blocks a child",
        cell: ({ matched }) => (matched ? "Yes" : "Not yet matched"),
      },
    ],
    nothing: "Nobody has declared anything.",
  }),
});

export const conflictPage = (
  { id, by, person, bornOn, connection, matched, endedOn }: Conflict,
  filled: Filled,
): Page => ({
  ...inNotices,
  title: "A declared conflict of interest",
  status: matchForm.status(filled),
  breadcrumbs: [
    ...inNotices.breadcrumbs,
    { text: "Declared conflicts", href: "/conflicts/all" },
  ],
  body: html`${matchForm.summary(filled)}
  ${govukSummaryList({
    rows: [
      ["Declared by", by],
      ["Who", person],
      ["Born", bornOn === null ? "Not given" : longDayWords(bornOn)],
      ["How they are known", connection],
      ["Blocks a child", matched ? "Yes" : "Not yet matched"],
    ].map(([key = "", value = ""]) => ({
      key: { text: key },
      value: { text: value },
    })),
  })}
  ${
    endedOn === null &&
    html`<form method="post" action="/conflicts/${id}" novalidate>
        ${matchForm.ask(filled)} ${govukButton({ text: "Match and block" })}
      </form>
      <form method="post" action="/conflicts/${id}/end">
        ${govukButton({
          text: "It is no conflict any more",
          classes: "govuk-button--secondary",
        })}
      </form>`
  }`,
});
