import { type Html, html } from "./html.ts";
import { govukTag } from "./govuk.ts";

/** How a promise stands, by shape as well as by word and colour. */
export type ClockState =
  "later" | "soon" | "overdue" | "done" | "late" | "missed" | "off";

/** A clock in one line: the shape says the state at a glance, the words say it in full. */
export const clockChip = (state: ClockState, words: string): Html =>
  html`<span class="app-clock app-clock--${state}"
    ><svg
      class="app-clock__shape"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      ${shapes[state]}</svg
    ><span>${words}</span></span
  >`;

const circle = html`<circle cx="7" cy="7" r="5.5" />`;
const tick = html`<path d="M2 7.5 5.5 11 12 3" />`;
const shapes: Readonly<Record<ClockState, Html>> = {
  later: circle,
  soon: html`${circle}<path
      class="app-clock__fill"
      d="M7 1.5a5.5 5.5 0 0 1 0 11z"
    />`,
  overdue: html`<path class="app-clock__fill" d="M7 1 13 13H1z" />`,
  done: tick,
  late: html`${tick}<path d="M1 13H13" />`,
  missed: html`<path d="M2 2 12 12M12 2 2 12" />`,
  off: html`<path d="M2 7H12" />`,
};

/** Somebody's own words, with who heard them, when and where. */
export const quote = (words: string | Html, said: string): Html =>
  html`<figure class="app-quote">
    <blockquote class="app-quote__words">“${words}”</blockquote>
    <figcaption class="app-quote__said">${said}</figcaption>
  </figure>`;

export type TagColour =
  | "blue"
  | "grey"
  | "green"
  | "teal"
  | "purple"
  | "magenta"
  | "red"
  | "orange"
  | "yellow";

/** Whose record this is. It goes on every page of it and holds the page's h1. */
export type Banner = {
  name: string;
  /** Under the name: age and date of birth, the legal name if another. */
  lines: readonly string[];
  tags: readonly { text: string; colour: TagColour }[];
  facts: readonly { term: string; value: Html | string }[];
};

export const banner = ({ name, lines, tags, facts }: Banner): Html =>
  html`<div class="app-child-banner">
    <div class="app-child-banner__top">
      <h1 class="app-child-banner__name">${name}</h1>
      ${lines.map((line) => html`<p class="app-child-banner__age">${line}</p>`)}
    </div>
    ${
      tags.length > 0 &&
      html`<ul class="app-child-banner__tags">
        ${tags.map(
          ({ text, colour }) =>
            html`<li>
              ${govukTag({ text, classes: `govuk-tag--${colour}` })}
            </li>`,
        )}
      </ul>`
    }
    ${
      facts.length > 0 &&
      html`<dl class="app-child-banner__facts">
        ${facts.map(
          ({ term, value }) =>
            html`<div class="app-child-banner__fact">
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`
    }
  </div>`;
