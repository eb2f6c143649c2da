import type { Id } from "#kernel/id.ts";
import { defineForm, type Question } from "#platform/web/forms.ts";
import { govukSelect } from "#platform/web/govuk.ts";
import { anyText, shortText } from "#platform/web/questions.ts";
import { roles, type RoleKey } from "../access/roles.ts";

const titles = Object.fromEntries(
  Object.entries(roles).map(([key, { title }]) => [key, title]),
) as Record<RoleKey, string>;

/** Which role, and over which team where it is held over one. */
export const roleForm = (teams: ReadonlyMap<Id, string>) =>
  defineForm({
    role: choice("Which role?", titles, "Select the role"),
    team: choice("Over which team?", Object.fromEntries(teams), undefined),
  });

export const disableForm = defineForm({
  because: shortText("Why is the account disabled?", {
    missing: "Enter why the account is disabled",
    label: "s",
  }),
});

export const practitionerForm = defineForm({
  practitioner: anyText("Who are they in the record?", {
    hint: "A practitioner’s full name, or their number; empty for nobody",
    label: "s",
  }),
});

/** What the provider says, and the role that follows. */
export const claimForm = (teams: ReadonlyMap<Id, string>) =>
  defineForm({
    claim: shortText("Which claim?", {
      missing: "Enter the claim’s name",
      hint: "As the provider calls it, such as groups or realm_access.roles",
      label: "s",
    }),
    value: shortText("With which value?", {
      missing: "Enter the claim’s value",
      hint: "Such as the name or number of a group",
      label: "s",
    }),
    ...roleForm(teams).questions,
  });

/** One of many, in a list that drops down. Without words for `missing` it may be left open. */
function choice<Key extends string>(
  label: string,
  options: Readonly<Record<string, string>>,
  missing: string,
): Question<Key>;
function choice<Key extends string>(
  label: string,
  options: Readonly<Record<string, string>>,
  missing: undefined,
): Question<Key | undefined>;
function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  missing: string | undefined,
): Question<string | undefined> {
  return {
    label,
    read(name, { entered }) {
      const key = entered[name] ?? "";
      if (Object.hasOwn(options, key)) return { answer: key };
      return missing === undefined && key === ""
        ? { answer: undefined }
        : { problem: missing ?? "Select one that is offered" };
    },
    ask: (name, { entered, problems }) => {
      const problem = problems.find(({ field }) => field === name);
      return govukSelect({
        id: name,
        name,
        label: { text: label, classes: "govuk-label--s" },
        ...(problem && { errorMessage: { text: problem.message } }),
        items: [
          {
            value: "",
            text: missing === undefined ? "No team" : "Choose",
            selected: !entered[name],
          },
          ...Object.entries(options).map(([value, text]) => ({
            value,
            text,
            selected: entered[name] === value,
          })),
        ],
      });
    },
  };
}
