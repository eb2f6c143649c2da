import { todayInLondon } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { within } from "#platform/database/transaction.ts";
import {
  type Account,
  accountsNamed,
  accountsOf,
  grantRole,
  keepAccount,
} from "#platform/identity/account.store.ts";
import { mapClaim } from "#platform/identity/admission.store.ts";
import { disable, enable } from "#platform/identity/disabling.store.ts";
import type { Permission } from "#platform/identity/permission.ts";
import { keepAuthority } from "#platform/authority.store.ts";
import { isRole, type RoleKey, roles } from "#record/access/roles.ts";
import { teamsNamed } from "#record/practitioners/workforce.store.ts";
import { authorityOf } from "../authority.ts";
import type { Command, Given, Outcome } from "./command.ts";

const deeds: Readonly<
  Record<string, (db: Db, authority: string, given: Given) => Promise<Outcome>>
> = {
  async list(db, authority) {
    const json = await accountsOf(db, authority, todayInLondon());
    const lines = json.map(
      ({ id, name, subject, roles: held, disabled_because }) =>
        `${id}  ${name} (${subject})  ${held.join(", ") || "no role"}${disabled_because === null ? "" : `  disabled: ${disabled_because}`}`,
    );
    return { json, words: lines.join("\n") || "There is no account yet." };
  },

  async grant(db, authority, given) {
    const role = roleFrom(given.words[2]);
    const team_id = await teamFrom(db, authority, given.option("team"));
    const account =
      (await anyone(db, authority, given.words[1])) ??
      (await newcomer(db, authority, given));
    await grantRole(
      db,
      authority,
      account.id,
      { role, team_id },
      "granted",
      todayInLondon(),
    );
    return told(account, `is now ${roles[role].title.toLowerCase()}`);
  },

  async enable(db, authority, given) {
    const account = await someone(db, authority, given.words[1]);
    await enable(db, { authority, account: account.id });
    return told(account, "can sign in again");
  },

  async disable(db, authority, given) {
    const account = await someone(db, authority, given.words[1]);
    await disable(
      db,
      { authority, account: account.id },
      given.option("because") ?? "Disabled on the server",
    );
    return told(account, "is disabled and signed out everywhere");
  },

  async map(db, authority, given) {
    const [, claim, value, key] = given.words;
    if (claim === undefined || value === undefined)
      throw new Refusal(400, "Say account map CLAIM VALUE ROLE");
    const role = roleFrom(key);
    const team_id = await teamFrom(db, authority, given.option("team"));
    const mapping = { claim, value, role, team_id };
    await mapClaim(db, authority, mapping);
    return {
      json: mapping,
      words: `Whoever has ${value} in ${claim} is ${roles[role].title.toLowerCase()} from their next sign-in.`,
    };
  },
};

/** For whoever holds the server: it opens the first door and unlocks the last one, so it asks for no account. */
export const accountCommand: Command = {
  name: "account",
  does: "Gives roles to accounts, enables and disables them, and lists them.",
  usage:
    "account list | grant ACCOUNT ROLE [--team NAME] [--name NAME] | enable ACCOUNT | disable ACCOUNT [--because WORDS] | map CLAIM VALUE ROLE [--team NAME]",
  options: {
    team: { type: "string" },
    name: { type: "string" },
    because: { type: "string" },
  },
  mostWords: 4,
  beginsAuthority: true,
  help: `ACCOUNT   its number, the provider's name for the person, or their email address
ROLE      ${Object.keys(roles).join(", ")}
--team    the team a role is held over, by its name
--name    lets in somebody who never signed in: ACCOUNT is then the provider's name (sub) for them
map       whoever the provider says has this value of a claim holds the role
The last account that can manage accounts is never disabled.`,
  async run(given) {
    const deed = deeds[given.words[0] ?? ""];
    if (!deed)
      throw new Refusal(400, "Say account list, grant, enable, disable or map");
    const opened = await given.open();
    const authority = await authorityOf(
      opened.database,
      given.option("authority"),
      accountCommand,
    );
    const asker = {
      id: "on the server",
      name: "On the server",
      authority,
      may: new Set<Permission>(),
    };
    await within(opened.database, asker, (db) => keepAuthority(db, authority));
    const { outcome } = await given.inTrail(
      opened,
      asker,
      async ({ keep }) => ({
        outcome: await keep((db) => deed(db, authority, given)),
        purpose: given.words.slice(0, 3).join(" "),
      }),
    );
    return outcome;
  },
};

const told = ({ id, name }: Account, what: string): Outcome => ({
  json: { id, name, what },
  words: `${name} ${what}.`,
});

async function anyone(db: Db, authority: string, words: string | undefined) {
  if (words === undefined) throw new Refusal(400, "Say which account");
  const found = await accountsNamed(db, authority, words);
  if (found.length > 1)
    throw new Refusal(
      409,
      `More than one account is called ${words}: name it by its number (account list)`,
    );
  return found[0];
}

async function someone(db: Db, authority: string, words: string | undefined) {
  const found = await anyone(db, authority, words);
  if (!found)
    throw new Refusal(404, `There is no account ${words}: account list`);
  return found;
}

/** Somebody the provider will vouch for one day; only where it is named, so that the name can be theirs alone. */
async function newcomer(db: Db, authority: string, given: Given) {
  const issuer = process.env["GOLDTHREAD_OIDC_ISSUER"];
  const [, subject = ""] = given.words;
  const name = given.option("name");
  if (!issuer || name === undefined)
    throw new Refusal(
      404,
      `There is no account ${subject}. Ask them to sign in once, or, where GOLDTHREAD_OIDC_ISSUER is set, add --name "Their Name"`,
    );
  return keepAccount(db, authority, { issuer, subject, name, email: null });
}

function roleFrom(key: string | undefined): RoleKey {
  if (key !== undefined && isRole(key)) return key;
  throw new Refusal(
    400,
    `${key ?? "That"} is no role. Roles are: ${Object.keys(roles).join(", ")}`,
  );
}

async function teamFrom(db: Db, authority: string, name: string | undefined) {
  if (name === undefined) return null;
  const [team, another] = await teamsNamed(db, authority, name);
  if (team === undefined || another !== undefined)
    throw new Refusal(404, `There is no one team called ${name}`);
  return team;
}
