import { type Id, isId } from "#kernel/id.ts";
import { notFound, type Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import {
  accountOf,
  accountsOf,
  bindPractitioner,
  grantRole,
  rolesOnAccount,
} from "#platform/identity/account.store.ts";
import {
  claimMappings,
  endMapping,
  mapClaim,
} from "#platform/identity/admission.store.ts";
import {
  disable,
  enable,
  endRole,
} from "#platform/identity/disabling.store.ts";
import { route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  practitionerName,
  practitionersNamed,
  teamNames,
} from "../practitioners/workforce.store.ts";
import {
  claimForm,
  disableForm,
  practitionerForm,
  roleForm,
} from "./account.form.ts";
import {
  accountPage,
  accountsPage,
  claimsPage,
  type SentBack,
} from "./account.page.ts";

const may = "account.manage";

/** Who may sign in and what they may do. Changing it asks for proof that it is you. */
export const accountRoutes = [
  route({
    at: "GET /accounts",
    may,
    trail: "looked at accounts",
    handle: ({ asker, today, here, read }) =>
      read(async (db) =>
        accountsPage(await accountsOf(db, asker.authority, today), here),
      ),
  }),

  route({
    at: "GET /accounts/claims",
    may,
    trail: "looked at the roles that follow from sign-in",
    stepUp: true,
    handle: ({ asker, read }) =>
      read(async (db) =>
        claimsPage(
          await claimMappings(db, asker.authority),
          await teamNames(db, asker.authority),
          blank,
        ),
      ),
  }),

  route({
    at: "POST /accounts/claims",
    may,
    trail: "let a role follow from sign-in",
    stepUp: true,
    handle: ({ asker: { authority }, entered, today, keep }) =>
      keep(async (db) => {
        const teams = await teamNames(db, authority);
        const { answers, ...filled } = claimForm(teams).read(
          { entered },
          today,
        );
        if (!answers)
          return claimsPage(await claimMappings(db, authority), teams, filled);
        const { claim, value, role, team = null } = answers;
        await mapClaim(db, authority, { claim, value, role, team_id: team });
        return { goTo: "/accounts/claims", said: "Added" };
      }),
  }),

  route({
    at: "POST /accounts/claims/end",
    may,
    trail: "ended a role’s following from sign-in",
    stepUp: true,
    handle: ({ asker, entered, keep }) =>
      keep(async (db) => {
        const mapping = idOf(entered["mapping"], "rule");
        await endMapping(db, asker.authority, mapping, asker.id);
        return {
          goTo: "/accounts/claims",
          said: "Ended, from each person’s next sign-in",
        };
      }),
  }),

  route({
    at: "GET /accounts/:accountId",
    may,
    trail: "opened an account",
    stepUp: true,
    handle: ({ params, asker, read }) =>
      read((db) => pageOf(db, asker, params.accountId)),
  }),

  route({
    at: "POST /accounts/:accountId/role",
    may,
    trail: "gave a role",
    stepUp: true,
    handle: ({ params, asker, entered, today, keep }) =>
      keep(async (db) => {
        const { id } = await one(db, asker, params.accountId);
        const teams = await teamNames(db, asker.authority);
        const { answers, ...filled } = roleForm(teams).read({ entered }, today);
        if (!answers) return pageOf(db, asker, id, { form: "role", filled });
        const role = { role: answers.role, team_id: answers.team ?? null };
        await grantRole(db, asker.authority, id, role, "granted", today);
        return { goTo: `/accounts/${id}`, said: "Role given" };
      }),
  }),

  route({
    at: "POST /accounts/:accountId/end-role",
    may,
    trail: "took a role away",
    stepUp: true,
    handle: ({ params, asker, entered, keep }) =>
      keep(async (db) => {
        const { id } = await one(db, asker, params.accountId);
        const whose = { authority: asker.authority, account: id };
        await endRole(db, whose, idOf(entered["role"], "role"), asker.id);
        return { goTo: `/accounts/${id}`, said: "Role ended" };
      }),
  }),

  route({
    at: "POST /accounts/:accountId/practitioner",
    may,
    trail: "said who an account is in the record",
    stepUp: true,
    handle: ({ params, asker, entered, today, keep }) =>
      keep(async (db) => {
        const { id } = await one(db, asker, params.accountId);
        const read = practitionerForm.read({ entered }, today);
        const words = read.answers?.practitioner;
        const found =
          words === undefined
            ? []
            : await practitionersNamed(db, asker.authority, words);
        if (words !== undefined && found.length !== 1) {
          const problems: Problem[] = [
            {
              field: "practitioner",
              message:
                found.length === 0
                  ? "Nobody in the record is called so"
                  : "More than one is called so: enter their number",
            },
          ];
          return pageOf(db, asker, id, {
            form: "practitioner",
            filled: { entered, problems },
          });
        }
        await bindPractitioner(db, asker.authority, id, found[0] ?? null);
        return { goTo: `/accounts/${id}`, said: "Saved" };
      }),
  }),

  route({
    at: "POST /accounts/:accountId/disable",
    may,
    trail: "disabled an account",
    stepUp: true,
    handle: ({ params, asker, entered, today, keep }) =>
      keep(async (db) => {
        const { id } = await one(db, asker, params.accountId);
        const { answers, ...filled } = disableForm.read({ entered }, today);
        if (!answers) return pageOf(db, asker, id, { form: "disable", filled });
        const whose = { authority: asker.authority, account: id };
        await disable(db, whose, answers.because);
        return {
          goTo: `/accounts/${id}`,
          said: "Disabled, and signed out everywhere",
        };
      }),
  }),

  route({
    at: "POST /accounts/:accountId/enable",
    may,
    trail: "enabled an account",
    stepUp: true,
    handle: ({ params, asker, keep }) =>
      keep(async (db) => {
        const { id } = await one(db, asker, params.accountId);
        await enable(db, { authority: asker.authority, account: id });
        return { goTo: `/accounts/${id}`, said: "Enabled" };
      }),
  }),
];

async function one(db: Db, { authority }: Asker, id: string) {
  const account = await accountOf(db, authority, idOf(id, "account"));
  if (!account) throw notFound("account");
  return account;
}

function idOf(text: string | undefined, what: string): Id {
  if (text === undefined || !isId(text)) throw notFound(what);
  return text;
}

async function pageOf(db: Db, asker: Asker, id: string, sent?: SentBack) {
  const account = await one(db, asker, id);
  const { authority } = asker;
  const practitioner =
    account.practitioner_id === null
      ? undefined
      : await practitionerName(db, authority, account.practitioner_id);
  return accountPage(
    {
      account,
      held: await rolesOnAccount(db, authority, account.id),
      teams: await teamNames(db, authority),
      practitioner,
    },
    sent,
  );
}
