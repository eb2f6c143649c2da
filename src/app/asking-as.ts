import { now } from "#kernel/london.ts";
import { Refusal, notAllowed } from "#kernel/problem.ts";
import type { Database } from "#platform/database/database.ts";
import { within } from "#platform/database/transaction.ts";
import { accountsNamed, rolesHeld } from "#platform/identity/account.store.ts";
import { permissions } from "#platform/identity/permission.ts";
import type { Asker } from "#platform/web/route.ts";
import { londonDay } from "#kernel/london.ts";
import { askerOf } from "#record/access/asker.ts";
import type { Command } from "./commands/command.ts";

/**
 * Whom a command acts as: the account named. Where nobody real can be reached (the embedded database,
 * a demonstration) nobody need be named: whoever holds the folder holds all of it.
 */
export async function askingAs(
  { name: command, may }: Command,
  named: string | undefined,
  authority: string,
  database: Database,
): Promise<Asker> {
  if (named !== undefined) {
    const asker = await accountAsking(named, authority, database);
    if (may !== undefined && !asker.may.has(may))
      throw notAllowed(permissions[may]);
    return asker;
  }
  const nobodyReal =
    database.engine === "PGlite" ||
    process.env["GOLDTHREAD_DEMONSTRATION"] === "1";
  if (!nobodyReal)
    throw new Refusal(
      403,
      `Say who is asking: ${command} --as ACCOUNT (goldthread account list)`,
    );
  return {
    id: "command line",
    name: "Command line",
    authority,
    may: new Set(),
    everything: true,
  };
}

async function accountAsking(
  named: string,
  authority: string,
  database: Database,
): Promise<Asker> {
  return within(database, { id: "command line", authority }, async (db) => {
    const found = await accountsNamed(db, authority, named);
    const [account] = found;
    if (!account || found.length > 1 || account.disabled_at !== null)
      throw new Refusal(404, `There is no one open account called ${named}`);
    return askerOf({
      authority,
      account: account.id,
      name: account.name,
      practitioner: account.practitioner_id,
      roles: await rolesHeld(db, authority, account.id, londonDay(now())),
    });
  });
}
