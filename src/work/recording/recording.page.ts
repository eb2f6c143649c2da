import { londonTime } from "#kernel/london.ts";
import type { Instant } from "#kernel/london.ts";
import type { Id } from "#kernel/id.ts";
import type { Draft } from "#platform/drafts/draft.store.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import type { Said } from "../prompting/prompt.ts";
import { promptList } from "../prompting/prompt-list.ts";
import { isMark } from "./said.ts";
import { cameFrom, cameFromField } from "./came-from.ts";
import { reasonAsked } from "./gate.ts";
import {
  type About,
  pageAfter,
  type Recording,
  type WouldChange,
} from "./recording.ts";
import { whatChanges } from "./what-changes.ts";

type Form<Known> = {
  about: About;
  known: Known;
  draft: Id;
  filled: Filled;
  saved?: Instant | undefined;
};

/** The form, with what to know while writing beside it. */
export function formPage<Known>(
  recording: Recording<Known>,
  { about, known, draft, filled, saved }: Form<Known>,
): Page {
  const form = recording.form(known, about);
  const beside = recording.beside?.(known, about);
  const place = `/children/${about.child.id}/${recording.at}`;
  return {
    title: recording.titled?.(known) ?? recording.title,
    caption: childName(about.child),
    back: cameFrom(filled.entered) ?? {
      text: childName(about.child),
      href: pageAfter(recording, about.child.id),
    },
    section: "/my-work",
    width: "wide",
    status: form.status(filled),
    shows: shownIn(recording, about, known),
    body: html`${form.summary(filled)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <form
            method="post"
            action="${place}/new"
            ${recording.takesFile !== undefined && html`enctype="multipart/form-data"`}
            novalidate
            data-module="app-draft"
            data-keep="${place}/draft"
          >
            <input type="hidden" name="draft" value="${draft}" />
            ${Object.entries(filled.entered).map(
              ([name, value]) =>
                isCarried(name) &&
                html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            ${saveState(saved)} ${recording.above?.(known, about)}
            ${form.ask(filled)} ${reasonAsked(recording.gate, filled)}
            <div class="govuk-button-group">
              ${govukButton({
                text: savesBy(recording),
                name: "do",
                value: "check",
                preventDoubleClick: true,
              })}
              ${govukButton({
                text: "Save and come back",
                name: "do",
                value: "later",
                classes: "govuk-button--secondary",
              })}
            </div>
          </form>
        </div>
        ${
          beside &&
          html`<aside class="govuk-grid-column-one-third">
            <div class="app-beside">${beside}</div>
          </aside>`
        }
      </div>`,
  };
}

/** From when and of what it is, where it was opened, and what became of its prompts. */
const isCarried = (name: string) =>
  ["since", "of", cameFromField].includes(name) || isMark(name);

/** Visible and true: what the server holds, and since when. */
const saveState = (saved: Instant | undefined): Html =>
  html`<p class="govuk-body-s app-save-state" role="status">
    ${
      saved === undefined
        ? "Nothing is saved yet. What you write is kept as a draft."
        : `Saved ${londonTime(saved)}. Only you see this draft.`
    }
  </p>`;

/** For the access trail: every child the page speaks of. */
const shownIn = <Known>(
  { children }: Recording<Known>,
  { child }: About,
  known: Known,
): Id[] => (children?.(known) ?? [child]).map(({ id }) => id);

type Checked<Known> = {
  about: About;
  known: Known;
  draft: Draft;
  shown: Html;
  changes: readonly WouldChange[];
  said: readonly Said[];
};

/** As it will stand in the record, and which clocks it stops. */
export function checkPage<Known>(
  recording: Recording<Known>,
  { about, known, draft, shown, changes, said }: Checked<Known>,
): Page {
  const place = `/children/${about.child.id}/${recording.at}`;
  const form = `${place}/new?draft=${draft.id}`;
  const from = cameFrom(draft.entered);
  return {
    title: "Check before you save",
    caption: `${recording.title}: ${childName(about.child)}`,
    back: { text: "Go on writing", href: form },
    section: "/my-work",
    shows: shownIn(recording, about, known),
    body: html`<p class="govuk-body-s app-save-state">
        Saved ${londonTime(draft.saved)} as your draft. It is not in the record
        yet.
      </p>
      ${changes.length > 0 && whatChanges(changes, about.today)} ${shown}
      ${promptList(said, { place, draft: draft.id })}
      <form method="post" action="${place}/check">
        <input type="hidden" name="draft" value="${draft.id}" />
        ${from && html`<input type="hidden" name="${cameFromField}" value="${from.href}" />`}
        <div class="govuk-button-group">
          ${govukButton({ text: "Save to record", preventDoubleClick: true })}
          <a class="govuk-link" href="${form}">Change something</a>
        </div>
      </form>`,
  };
}

/** Where it depends on the answers whether it is looked at once more, the button promises neither. */
const savesBy = ({ checked }: Pick<Recording<never, never>, "checked">) =>
  typeof checked === "function"
    ? "Continue"
    : checked
      ? "Check and save"
      : "Save to record";
