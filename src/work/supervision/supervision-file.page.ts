import { dayWords, instantWords, longDayWords } from "#kernel/date-words.ts";
import { londonTime, type Instant } from "#kernel/london.ts";
import type { Id } from "#kernel/id.ts";
import type { Draft } from "#platform/drafts/draft.store.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { workerSupervisionForm as form } from "#record/supervision/worker-supervision.form.ts";
import type {
  FileOf,
  Supervised,
  Talk,
} from "#record/supervision/worker-supervision.store.ts";

const overview = { text: "Supervision", href: "/supervision" };

/** The asker's own file, and the people they supervise. */
export const supervisionPage = (
  own: Id | undefined,
  people: readonly Supervised[],
): Page => ({
  title: "Supervision",
  section: "/my-work",
  back: { text: "My work", href: "/my-work" },
  body: html`${
    own !== undefined &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="/supervision/${own}">Your supervision file</a
      >: how you are, as said in supervision. Supervision about a child is in
      the child’s record.
    </p>`
  }
  ${list<Supervised>({
    caption: `People you supervise (${people.length})`,
    here: "",
    rows: people,
    nothing: "You supervise nobody: you manage no team today.",
    columns: [
      {
        key: "name",
        heading: "Name",
        lead: true,
        cell: ({ id, name }) =>
          html`<a class="govuk-link" href="/supervision/${id}">${name}</a>`,
      },
      {
        key: "last",
        heading: "Last in their file",
        cell: ({ last }) => (last ? dayWords(last) : "nothing yet"),
      },
    ],
  })}`,
});

/** One worker's file: what was said, when and by whom; who writes it finds their drafts. */
export const filePage = (
  { id, name, mine }: FileOf,
  talks: readonly Talk[],
  drafts: readonly Draft[],
): Page => ({
  title: mine ? "Your supervision file" : `Supervision file: ${name}`,
  section: "/my-work",
  back: overview,
  body: html`<p class="govuk-body">
      Only ${mine ? "you" : name} and whoever supervises
      ${mine ? "you" : "them"} read this. It is in no child’s record.
    </p>
    ${
      !mine &&
      govukButton({ text: `Write how ${name} is`, href: `/supervision/${id}/new` }) // prettier-ignore
    }
    ${drafts.map((draft) => draftLine(id, draft))}
    ${talks.length === 0 && html`<p class="govuk-body">Nothing is in it yet.</p>`}
    ${talks.map(
      ({ on, by, how }) =>
        html`<section>
          <h2 class="govuk-heading-m">${longDayWords(on)}</h2>
          <p class="govuk-body app-prose">${how}</p>
          <p class="govuk-body-s">Written by ${by}</p>
        </section>`,
    )}`,
});

const draftLine = (worker: Id, { id, saved }: Draft): Html =>
  html`<form method="post" action="/supervision/${worker}/thrown-away">
    <input type="hidden" name="draft" value="${id}" />
    <p class="govuk-body">
      <a class="govuk-link" href="/supervision/${worker}/new?draft=${id}"
        >Your draft of ${instantWords(saved)}</a
      >, which only you see.
      <button class="app-link-button" type="submit">Throw it away</button>
    </p>
  </form>`;

type Writing = { draft: Id; filled: Filled; saved?: Instant | undefined };

export const writePage = (
  { id, name }: FileOf,
  { draft, filled, saved }: Writing,
): Page => ({
  title: "How is the worker?",
  caption: `${name}: supervision file`,
  section: "/my-work",
  back: { text: `Supervision file: ${name}`, href: `/supervision/${id}` },
  status: form.status(filled),
  body: html`${form.summary(filled)}
    <div class="app-apart">
      <p class="govuk-body">
        Goes to ${name}’s supervision file – not the child’s record. ${name}
        reads it, and whoever supervises them.
      </p>
    </div>
    <form
      method="post"
      action="/supervision/${id}/new"
      novalidate
      data-module="app-draft"
      data-keep="/supervision/${id}/draft"
    >
      <input type="hidden" name="draft" value="${draft}" />
      <p class="govuk-body-s app-save-state" role="status">
        ${
          saved === undefined
            ? "Nothing is saved yet. What you write is kept as a draft."
            : `Saved ${londonTime(saved)}. Only you see this draft.`
        }
      </p>
      ${form.ask(filled)}
      <div class="govuk-button-group">
        ${govukButton({ text: `Save to ${name}’s file`, name: "do", value: "save", preventDoubleClick: true })}
        ${govukButton({ text: "Save and come back", name: "do", value: "later", classes: "govuk-button--secondary" })}
      </div>
    </form>`,
});
