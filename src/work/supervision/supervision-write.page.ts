import type { Id } from "#kernel/id.ts";
import { type Instant, londonTime } from "#kernel/london.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { workerSupervisionForm } from "#record/supervision/worker-supervision.form.ts";
import type { FileOf } from "#record/supervision/worker-supervision.store.ts";
import type { Known, Writing } from "./supervision-writing.ts";

type Written = {
  known: Known;
  draft: Id;
  filled: Filled;
  saved?: Instant | undefined;
};

/** The form, with whose file it goes to and who reads it said above it. */
export function writePage(
  { at, title }: Writing,
  { id, name }: FileOf,
  { known, draft, filled, saved }: Written,
): Page {
  const form = workerSupervisionForm(known.asked);
  const kept = ["since", "of"].flatMap((field) => {
    const value = filled.entered[field];
    return value === undefined ? [] : [{ field, value }];
  });
  return {
    title,
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
        ${
          known.talk &&
          html`<p class="govuk-body">
            What it said before stays in the file, and both see that it was
            changed.
          </p>`
        }
      </div>
      <form
        method="post"
        action="/supervision/${id}/${at}"
        novalidate
        data-module="app-draft"
        data-keep="/supervision/${id}/${at}/draft"
      >
        <input type="hidden" name="draft" value="${draft}" />
        ${kept.map(
          ({ field, value }) =>
            html`<input type="hidden" name="${field}" value="${value}" />`,
        )}
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
  };
}
