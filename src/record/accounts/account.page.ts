import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type {
  Account,
  ListedAccount,
  RoleOnAccount,
} from "#platform/identity/account.store.ts";
import type { ClaimMapping } from "#platform/identity/claims.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { govukButton, govukTag } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { isRole, roles } from "../access/roles.ts";
import {
  claimForm,
  disableForm,
  practitionerForm,
  roleForm,
} from "./account.form.ts";

const roleWords = (key: string) => (isRole(key) ? roles[key].title : key);

const inAccounts = {
  section: "/accounts",
  breadcrumbs: [{ text: "Accounts", href: "/accounts" }],
} as const;

const standing = ({ disabled_at }: Account) =>
  disabled_at === null
    ? "Open"
    : govukTag({ text: "Disabled", classes: "govuk-tag--grey" });

/** Everybody who signed in here once, or was let in beforehand. */
export const accountsPage = (
  rows: readonly ListedAccount[],
  here: string,
): Page => ({
  title: "Accounts",
  section: "/accounts",
  width: "wide",
  body: html`<p class="govuk-body">
      An account is made when somebody first signs in. Without a role they see
      nothing. Unused for 30 days it is disabled.
      <a class="govuk-link" href="/accounts/claims"
        >Roles that follow from sign-in</a
      >
    </p>
    ${list<ListedAccount>({
      caption: "Everybody with an account",
      captionSize: "hidden",
      here,
      rows,
      columns: [
        {
          key: "name",
          heading: "Name",
          lead: true,
          cell: ({ id, name }) =>
            html`<a class="govuk-link" href="/accounts/${id}">${name}</a>`,
        },
        { key: "email", heading: "Email", cell: ({ email }) => email ?? "–" },
        {
          key: "roles",
          heading: "Roles",
          cell: (row) => row.roles.map(roleWords).join(", ") || "No role",
        },
        {
          key: "used",
          heading: "Last used",
          cell: ({ last_used_at }) =>
            last_used_at === null ? "Never" : instantWords(last_used_at),
        },
        { key: "standing", heading: "Account", cell: standing },
      ],
      nothing: "Nobody has an account yet.",
    })}`,
});

export type AccountSeen = {
  account: Account;
  held: readonly RoleOnAccount[];
  teams: ReadonlyMap<Id, string>;
  practitioner: string | undefined;
};

/** The form sent back with problems, by its address under the account's. */
export type SentBack = { form: string; filled: Filled };

export function accountPage(
  { account, held, teams, practitioner }: AccountSeen,
  sent?: SentBack,
): Page {
  const here = `/accounts/${account.id}`;
  const filledFor = (form: string) =>
    sent?.form === form ? sent.filled : blank;
  const granting = roleForm(teams);
  const form = (to: string, questions: Html | undefined, button: string) =>
    html`<form method="post" action="${here}/${to}" novalidate>
      ${questions}${govukButton({ text: button, classes: "govuk-button--secondary" })}
    </form>`;
  return {
    title: account.name,
    ...inAccounts,
    width: "wide",
    status: sent ? 422 : 200,
    body: html`${sent && granting.summary(sent.filled)}
      <p class="govuk-body">
        ${account.email ?? "No email address"} · the provider calls them
        <span>${account.subject}</span> · ${standing(account)}
        ${account.disabled_because !== null && `: ${account.disabled_because}`}
      </p>
      ${rolesHeld(held, teams, here)}
      <h2 class="govuk-heading-m">Give a role</h2>
      ${form("role", granting.ask(filledFor("role")), "Give the role")}
      <h2 class="govuk-heading-m">In the record</h2>
      <p class="govuk-body">${practitioner ?? "Nobody: no child is theirs."}</p>
      ${form("practitioner", practitionerForm.ask(filledFor("practitioner")), "Save")}
      <h2 class="govuk-heading-m">
        ${account.disabled_at === null ? "Disable" : "Enable"}
      </h2>
      ${
        account.disabled_at === null
          ? form(
              "disable",
              disableForm.ask(filledFor("disable")),
              "Disable and sign out everywhere",
            )
          : form("enable", undefined, "Enable")
      }`,
  };
}

const rolesHeld = (
  held: readonly RoleOnAccount[],
  teams: ReadonlyMap<Id, string>,
  here: string,
) =>
  list<RoleOnAccount>({
    caption: "Roles",
    here,
    rows: held,
    columns: [
      {
        key: "role",
        heading: "Role",
        lead: true,
        cell: ({ role, team_id }) =>
          `${roleWords(role)}${team_id === null ? "" : `, ${teams.get(team_id) ?? "a team"}`}`,
      },
      {
        key: "from",
        heading: "From",
        cell: ({ from_on }) => longDayWords(from_on),
      },
      {
        key: "source",
        heading: "Given by",
        cell: ({ source }) => (source === "claims" ? "Sign-in" : "Hand"),
      },
      {
        key: "until",
        heading: "Until",
        cell: ({ id, role, until_on }) =>
          until_on !== null
            ? html`before ${longDayWords(until_on)}`
            : html`<form method="post" action="${here}/end-role">
                <input type="hidden" name="role" value="${id}" />
                <button class="app-link-button" type="submit">
                  End<span class="govuk-visually-hidden">
                    ${roleWords(role)}</span
                  >
                </button>
              </form>`,
      },
    ],
    nothing: "They hold no role, so they see nothing.",
  });

/** What the provider says of people, and the roles that follow. */
export function claimsPage(
  rows: readonly ClaimMapping[],
  teams: ReadonlyMap<Id, string>,
  filled: Filled,
): Page {
  const form = claimForm(teams);
  return {
    title: "Roles that follow from sign-in",
    ...inAccounts,
    width: "wide",
    status: form.status(filled),
    body: html`${form.summary(filled)}
      <p class="govuk-body">
        The council’s sign-in service says things of a person: their groups,
        say. Here they become roles, at each sign-in. What it no longer says
        ends then.
      </p>
      ${list<ClaimMapping>({
        caption: "Claims and roles",
        captionSize: "hidden",
        here: "/accounts/claims",
        rows,
        columns: [
          { key: "claim", heading: "Claim", cell: ({ claim }) => claim },
          {
            key: "value",
            heading: "Value",
            lead: true,
            cell: ({ value }) => value,
          },
          {
            key: "role",
            heading: "Role",
            cell: ({ role, team_id }) =>
              `${roleWords(role)}${team_id === null ? "" : `, ${teams.get(team_id) ?? "a team"}`}`,
          },
          {
            key: "end",
            heading: "Change",
            cell: ({ id, value }) =>
              html`<form method="post" action="/accounts/claims/end">
                <input type="hidden" name="mapping" value="${id}" />
                <button class="app-link-button" type="submit">
                  End<span class="govuk-visually-hidden"> ${value}</span>
                </button>
              </form>`,
          },
        ],
        nothing:
          "Nothing follows from sign-in yet: every role is given by hand.",
      })}
      <h2 class="govuk-heading-m">Add a rule</h2>
      <form method="post" action="/accounts/claims" novalidate>
        ${form.ask(filled)} ${govukButton({ text: "Add" })}
      </form>`,
  };
}
