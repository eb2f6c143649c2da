import { govukButton, govukInput } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";

/** The one search there is: children, people and notes, as far as the asker may know. */
export const searchBox = (words = ""): Html =>
  html`<form
    method="post"
    action="/search"
    role="search"
    aria-label="Children, people and notes"
  >
    ${govukInput({
      id: "words",
      name: "words",
      value: words,
      label: {
        text: "Search children, people and notes",
        classes: "govuk-label--m",
      },
      hint: {
        text: "A name, even if you are not sure of its spelling, a child ID, UPN or NHS number, a date of birth like 3/3/2017, or words somebody wrote",
      },
      classes: "govuk-!-width-two-thirds",
      autocomplete: "off",
      spellcheck: false,
    })}
    ${govukButton({ text: "Search", classes: "app-no-print" })}
  </form>`;
