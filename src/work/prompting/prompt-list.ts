import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Said } from "./prompt.ts";

/** Quiet lines at the end, each with the way to put it aside; nothing where nothing is said. */
export const promptList = (
  said: readonly Said[],
  { place, draft }: { place: string; draft: Id },
): Html | undefined =>
  said.length === 0
    ? undefined
    : html`<section class="app-prompts">
        <h2 class="govuk-heading-s">Worth a thought</h2>
        <ul class="govuk-list">
          ${said.map(
            ({ key, words }) =>
              html`<li class="app-prompts__one">
                <p class="govuk-body-s govuk-!-margin-bottom-0">${words}</p>
                <form method="post" action="${place}/aside">
                  <input type="hidden" name="draft" value="${draft}" />
                  <input type="hidden" name="prompt" value="${key}" />
                  <button class="app-link-button" type="submit">
                    Put aside<span class="govuk-visually-hidden"
                      >: ${words}</span
                    >
                  </button>
                </form>
              </li>`,
          )}
        </ul>
        <p class="govuk-body-s app-quiet">
          It can be saved as it is. How often a line is put aside is counted,
          never by whom.
        </p>
      </section>`;
