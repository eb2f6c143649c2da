import { instantWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { SignedInWith } from "#platform/identity/session.store.ts";
import type { SignedIn } from "#platform/identity/session.ts";
import { govukButton, govukInsetText } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { isRole, roles } from "#record/access/roles.ts";

/** What somebody may know of themselves: their roles, and where they are signed in. */
export const ownAccountPage = (
  { name, account, roles: held }: SignedIn,
  sessions: readonly SignedInWith[],
  here: Id,
): Page => ({
  title: "Your account",
  caption: name,
  width: "wide",
  body: html`${
      held.length === 0 &&
      govukInsetText({
        text: "You are signed in, and you have no role here yet, so there is nothing you can open. Give your account’s number to whoever manages accounts.",
      })
    }
    <p class="govuk-body">
      ${
        held.length > 0 &&
        `Your roles: ${held.map(({ role }) => (isRole(role) ? roles[role].title : role)).join(", ")}. `
      }Your
      account’s number: <span>${account}</span>
    </p>
    ${list<SignedInWith>({
      caption: "Where I am signed in",
      here: "/account",
      rows: sessions,
      columns: [
        {
          key: "browser",
          heading: "Browser",
          lead: true,
          cell: ({ id, browser }) =>
            `${browser ?? "A browser"}${id === here ? " (this one)" : ""}`,
        },
        {
          key: "since",
          heading: "Since",
          cell: ({ begun_at }) => instantWords(begun_at),
        },
        {
          key: "used",
          heading: "Last used",
          cell: ({ used_at }) => instantWords(used_at),
        },
        {
          key: "end",
          heading: "Change",
          cell: ({ id, browser }) =>
            id === here
              ? "–"
              : html`<form method="post" action="/account/end-session">
                  <input type="hidden" name="session" value="${id}" />
                  <button class="app-link-button" type="submit">
                    Sign out<span class="govuk-visually-hidden">
                      of ${browser}</span
                    >
                  </button>
                </form>`,
        },
      ],
      nothing: "Nowhere.",
    })}
    <p class="govuk-body">
      A session ends when it is not used for half an hour, and after twelve
      hours. If you do not know one of them, sign out everywhere and tell
      whoever manages accounts.
    </p>
    <form method="post" action="/account/sign-out-everywhere">
      ${govukButton({
        text: "Sign out everywhere",
        classes: "govuk-button--secondary",
      })}
    </form>`,
});
