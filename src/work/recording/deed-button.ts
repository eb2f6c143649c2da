import { type Html, html } from "#platform/web/html.ts";
import { cameFromField } from "./came-from.ts";

type Deed = {
  /** What it posts to. */
  at: string;
  /** The page it leads back to. */
  here: string;
  words: string;
  /** Whose it is, for those who hear the button without its row. */
  of: string;
};

/** Something done by one press in a row of links. */
export const deedButton = ({ at, here, words, of }: Deed): Html =>
  html`<form method="post" action="${at}">
    <input type="hidden" name="${cameFromField}" value="${here}" />
    <button class="app-link-button" type="submit">
      ${words}<span class="govuk-visually-hidden"> ${of}</span>
    </button>
  </form>`;
