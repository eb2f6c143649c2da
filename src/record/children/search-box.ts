import { govukInput } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";

/** A way to search: where it goes, what it is called, what can be looked for, and its button with what stands beside. */
export type SearchBox = {
  action: `/${string}`;
  called: string;
  label: string;
  hint: string;
  classes: string;
  button: Html;
};

export const searchBox = (
  { action, called, label, hint, classes, button }: SearchBox,
  words: string,
): Html =>
  html`<form
    method="post"
    action="${action}"
    role="search"
    aria-label="${called}"
  >
    ${govukInput({
      id: "words",
      name: "words",
      value: words,
      label: { text: label, classes: "govuk-label--m" },
      hint: { text: hint },
      classes,
      autocomplete: "off",
      spellcheck: false,
    })}
    ${button}
  </form>`;

/** A search that is over half an hour old, or was somebody else's. */
export const searchForgotten = (again: SearchBox): Page => ({
  title: "This search is no longer kept",
  status: 404,
  section: "/children",
  searches: true,
  width: "wide",
  breadcrumbs: [{ text: "Children", href: "/children" }],
  body: html`<p class="govuk-body">
      What you search for is kept for half an hour and for you alone. Search
      again:
    </p>
    ${searchBox(again, "")}`,
});
