import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { cameFromField } from "../recording/came-from.ts";

/** Signs a record off by one press; `here` is the page it leads back to. */
export const signOffButton = ({
  child,
  about,
  here,
  words,
  of,
}: {
  child: Id;
  about: Id;
  here: string;
  words: string;
  of: string;
}): Html =>
  html`<form method="post" action="/children/${child}/signed-off/${about}">
    <input type="hidden" name="${cameFromField}" value="${here}" />
    <button class="app-link-button" type="submit">
      ${words}<span class="govuk-visually-hidden"> ${of}</span>
    </button>
  </form>`;
