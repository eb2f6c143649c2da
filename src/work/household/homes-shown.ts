import { longDayWords } from "#kernel/date-words.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { firstName } from "#record/children/child-words.ts";
import type { HomeOfChild } from "#record/families/homes.store.ts";
import type { Child } from "../child-page/child.store.ts";

/** Where the child lives: most in one home, some in two. */
export const homesShown = (child: Child, homes: readonly HomeOfChild[]): Html =>
  html`<h2 class="govuk-heading-m">Where ${firstName(child)} lives</h2>
    ${
      homes.length === 0
        ? html`<p class="govuk-body">
            No address that you may see is recorded by this day.
          </p>`
        : govukSummaryList({
            rows: homes.map((home) => ({
              key: { text: home.kind === "home" ? "Home" : "Second home" },
              value: { html: told(home) },
            })),
          })
    }`;

const told = ({ lines, postcode, since, with: others }: HomeOfChild): Html =>
  html`${[...(lines ?? "").split("\n"), postcode].filter(Boolean).join(", ")}
  ${
    others.length > 0 &&
    html`<br />With
      ${others.map(({ name, tie }) => `${name} (${tie})`).join(", ")}`
  }
  ${since !== null && html`<br />Since ${longDayWords(since)}`}`;
