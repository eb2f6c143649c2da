import { govukButton } from "#platform/web/govuk.ts";
import type { Filled } from "#platform/web/forms.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { personas, roleOf } from "./personas.ts";
import type { signInForm } from "./sign-in.form.ts";

/** Choosing whose eyes to look through. `back` is the page of ours that was asked for. */
export const signInPage = (
  form: ReturnType<typeof signInForm>,
  filled: Filled,
  back: string | undefined,
  kept = false,
): Page => ({
  title: "Sign in",
  status: form.status(filled),
  body: reading(
    html`${form.summary(filled)} ${kept && wordsKept}
      <p class="govuk-body">
        Here you can look at everything as one of these people would. They are
        invented, and so is every child.
      </p>
      <form method="post" action="/sign-in" novalidate>
        ${wayBack(back)}${form.ask(filled)} ${govukButton({ text: "Sign in" })}
      </form>
      <h2 class="govuk-heading-m">What each of them comes for</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${personas.map(
          (each) =>
            html`<li>${each.name}, ${roleOf(each)}: ${each.comesFor}</li>`,
        )}
      </ul>`,
  ),
});

/** Off to the council's own sign-in service. */
export const providerPage = (
  back: string | undefined,
  kept: boolean,
): Page => ({
  title: "Sign in",
  body: reading(
    html`${kept && wordsKept}
      <p class="govuk-body">
        You sign in with the account you use for your other work. Goldthread
        never sees your password.
      </p>
      <form method="post" action="/sign-in">
        ${wayBack(back)}${govukButton({ text: "Sign in" })}
      </form>`,
  ),
});

/** Before what needs it: to prove again that it is them. */
export const stepUpPage = (
  invented: boolean,
  back: string | undefined,
): Page => ({
  title: "Confirm that it is you",
  body: reading(
    html`<p class="govuk-body">
        What comes next needs a fresh confirmation that it is you. It counts for
        ten minutes.
      </p>
      <p class="govuk-body">
        ${
          invented
            ? "This is a demonstration, so the button is all there is to it. Real people sign in again here."
            : "You sign in again with the account you use for your other work, and come back here."
        }
      </p>
      <form method="post" action="/step-up">
        ${wayBack(back)}${govukButton({ text: "Confirm that it is you" })}
      </form>`,
  ),
});

/** They sent a form after their session had ended. */
const wordsKept = html`<div class="govuk-inset-text">
  You were signed out before this was sent, so nothing has been recorded. What
  you wrote is kept as your draft. Sign in, look at it and save it again.
</div>`;

const wayBack = (back: string | undefined) =>
  back !== undefined &&
  html`<input type="hidden" name="back" value="${back}" />`;

/** A demonstration whose data were taken away, or which was started for one's own files. */
export const nothingHerePage: Page = {
  title: "There is nothing here yet",
  body: reading(
    html`<p class="govuk-body">
        No authority’s data have been loaded. Load your own returns from the
        command line:
      </p>
      <p class="govuk-body">
        <code>npm run -s goldthread -- import FILES --authority CODE</code>
      </p>
      <p class="govuk-body">
        Then open this page again. To see the demonstration instead, start with
        an empty data folder.
      </p>`,
  ),
};

/** Where real people work and no way for them to sign in has been set up. */
export const missingPage: Page = {
  title: "Nobody can sign in here yet",
  body: reading(
    html`<p class="govuk-body">
        This Goldthread keeps its data on a database server, so it is not taken
        for a demonstration, and it has not been told which sign-in service the
        council’s staff use.
      </p>
      <p class="govuk-body">Whoever runs it can either:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          name the service with <code>GOLDTHREAD_OIDC_ISSUER</code> and what
          belongs to it, as docs/operations.md says, or
        </li>
        <li>
          to look around, start it without <code>DATABASE_URL</code>, with
          invented children in an embedded database, or
        </li>
        <li>
          start it with <code>GOLDTHREAD_DEMONSTRATION=1</code>, if the database
          holds invented children only.
        </li>
      </ul>
      <p class="govuk-body">
        The command line works meanwhile:
        <code>npm run -s goldthread -- help</code>
      </p>`,
  ),
};

function reading(body: Html): Html {
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">${body}</div>
  </div>`;
}
