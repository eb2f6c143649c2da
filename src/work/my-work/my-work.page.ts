import { dayWords, instantWords, shortDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Draft } from "#platform/drafts/draft.store.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import type { ToRead } from "#record/readings/to-read.store.ts";
import type { SaidOfLate } from "../lateness/lateness.ts";
import { myChildren } from "./my-children.ts";
import { tasks } from "./task-list.ts";
import { waitingForYou } from "./waiting-for-you.ts";
import { type Task, weekOf, type Work } from "./my-work.ts";

/** A draft with what it is and whom it is about. */
export type NamedDraft = Draft & { title: string; at: string; child: string };

type Given = {
  work: Work;
  /** What was last said of what is late. */
  said: SaidOfLate;
  drafts: readonly NamedDraft[];
  /** What others want them to know. */
  toRead: readonly ToRead[];
  /** Who they are in the record. */
  me: Id | undefined;
  today: Day;
  /** False for somebody who is no practitioner of this record. */
  works: boolean;
};

/** The start of the day: what is overdue, what is due this week, the children, the drafts. Each thing once. */
export function myWorkPage({
  work,
  said,
  drafts,
  toRead,
  me,
  today,
  works,
}: Given): Page {
  const { soon, asked, children } = work;
  const now = [...work.now, ...work.sentBack];
  const told = { today, said, me };
  return {
    title: "My work",
    caption: dayWords(today),
    section: "/my-work",
    width: "wide",
    shows: [...new Set([...children.map(({ id }) => id), ...toRead.map(({ child }) => child)])], // prettier-ignore
    body: works
      ? html`${
            drafts.length > 0 &&
            html`<p class="govuk-body">
              <a class="govuk-link" href="#drafts"
                >Saved drafts (${drafts.length})</a
              >
            </p>`
          }
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-three-quarters">
              ${tasks(`Now (${now.length})`, now, told, nothingNow(soon))}
              ${tasks(`The next seven days (${soon.length})`, soon, told, "Nothing is due in the next seven days.")}
              ${waitingForYou(asked, toRead)}
            </div>
            <div class="govuk-grid-column-one-quarter">
              ${week([...work.now, ...soon], today)}
            </div>
          </div>
          ${myChildren(work, today)} ${draftsList(drafts)}
          <p class="govuk-body">
            <a class="govuk-link" href="/supervision">Supervision</a>: your own
            file, and the people you supervise.
          </p>`
      : html`<p class="govuk-body">
          You are not a practitioner of this record, so no child is allocated to
          you.
          <a class="govuk-link" href="/performance">See how well it is going</a>
          or
          <a class="govuk-link" href="/children">find a child</a>.
        </p>`,
  };
}

const nothingNow = ([next]: readonly Task[]) =>
  next
    ? `Nothing is overdue. Next due: ${childName(next.about)}, ${dayWords(next.due)}.`
    : "Nothing is overdue.";

const week = (due: readonly Task[], today: Day): Html =>
  html`<section class="app-week">
    <h2 class="govuk-heading-s">This week</h2>
    <ul class="govuk-list">
      ${weekOf(due, today).map(
        ({ day, count }) =>
          html`<li>
            <span class="app-week__day">${shortDayWords(day)}</span>
            <span class="app-week__count">${count} due</span>
          </li>`,
      )}
    </ul>
  </section>`;

const draftsList = (drafts: readonly NamedDraft[]): Html =>
  html`<section id="drafts">
    <h2 class="govuk-heading-m">Drafts (${drafts.length})</h2>
    ${list({
      caption: `Drafts (${drafts.length})`,
      captionSize: "hidden",
      here: "",
      rows: drafts,
      nothing: "You have no drafts. What you write in a form is kept here until you save it to the record.", // prettier-ignore
      columns: [
        {
          key: "what",
          heading: "What",
          lead: true,
          cell: ({ title, at, about, id }) =>
            html`<a
              class="govuk-link"
              href="/children/${about ?? ""}/${at}/new?draft=${id}"
              >${title}</a
            >`,
        },
        { key: "child", heading: "Child", cell: ({ child }) => child },
        {
          key: "saved",
          heading: "Saved",
          cell: ({ saved }) => instantWords(saved),
        },
        {
          key: "throw",
          heading: "Or",
          cell: ({ at, about, id, title }) =>
            html`<form
              method="post"
              action="/children/${about ?? ""}/${at}/thrown-away"
            >
              <input type="hidden" name="draft" value="${id}" />
              <button class="app-link-button" type="submit">
                Throw away<span class="govuk-visually-hidden">
                  the draft: ${title}</span
                >
              </button>
            </form>`,
        },
      ],
    })}
  </section>`;
