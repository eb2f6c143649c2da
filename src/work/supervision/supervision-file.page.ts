import { dayWords, instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Draft } from "#platform/drafts/draft.store.ts";
import { govukButton, govukDetails } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type {
  FileOf,
  Supervised,
  Talk,
} from "#record/supervision/worker-supervision.store.ts";
import { itsCorrection, writings } from "./supervision-writing.ts";

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
    ${talks.map((talk) => said(talk, !mine && talk.mine && id))}`,
});

/** What was said, that it was changed since, and by whom it may be put right. */
const said = (talk: Talk, of: Id | false): Html => {
  const { id, on, by, how, before } = talk;
  // Each version but the first was a change.
  const changes = [talk, ...before].slice(0, -1);
  return html`<section>
    <h2 class="govuk-heading-m">${longDayWords(on)}</h2>
    <p class="govuk-body app-prose">${how}</p>
    <p class="govuk-body-s">
      Written by
      ${by}.${changes.map(({ at, because }) =>
        because === null
          ? ` Changed ${instantWords(at)}.`
          : ` Corrected ${instantWords(at)}: ${because}`,
      )}
    </p>
    ${
      before.length > 0 &&
      govukDetails({
        summaryText: "What it said before",
        html: html`${before.map(
          (was) =>
            html`<p class="govuk-body-s">
                Saved ${instantWords(was.at)}, of ${longDayWords(was.on)}:
              </p>
              <p class="govuk-body app-prose">${was.how}</p>`,
        )}`,
      })
    }
    ${
      of !== false &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/supervision/${of}/correction?of=${id}"
          >Correct<span class="govuk-visually-hidden">
            what was said on ${longDayWords(on)}</span
          ></a
        >
      </p>`
    }
  </section>`;
};

const placeOf = (key: string) =>
  writings.find((writing) => writing.key === key)?.at ?? "new";

const draftLine = (worker: Id, { id, saved, form }: Draft): Html =>
  html`<form method="post" action="/supervision/${worker}/thrown-away">
    <input type="hidden" name="draft" value="${id}" />
    <p class="govuk-body">
      <a
        class="govuk-link"
        href="/supervision/${worker}/${placeOf(form)}?draft=${id}"
        >Your draft of
        ${form === itsCorrection.key && "a correction, "}${instantWords(saved)}</a
      >, which only you see.
      <button class="app-link-button" type="submit">Throw it away</button>
    </p>
  </form>`;
