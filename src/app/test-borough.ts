import { addTester, testDatabase } from "#platform/test-database.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { permissionsOf, type RoleKey } from "#record/access/roles.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import { invent } from "./invented.ts";
import { routes } from "./modules.ts";

/** A borough large enough for its stories and shares to show, under a number no other test invents. */
export const setting = settingsOf(3, {
  seed: 1,
  scale: 0.3,
  years: 3,
  until: "2026-03-31",
}).at(-1)!;

let invented: Promise<void> | undefined;

async function inventOnce() {
  const database = await testDatabase();
  await invent([setting], database, () => {});
  const { authority, name } = setting;
  await database.withConnection((connection) => addTester(connection, authority, name)); // prettier-ignore
}

/** A browser in the hands of somebody of this role, on the last day of the borough, which is invented once. */
export async function signedInAs(role: RoleKey) {
  const database = await testDatabase();
  const { authority, until } = setting;
  await (invented ??= inventOnce());
  const { account } = await testAccount(database, authority, role, [role]);
  const { browser, world } = await pagesOver(routes, { database, authority, today: until }); // prettier-ignore
  world.asker = { id: account, name: role, authority, may: permissionsOf([role]) }; // prettier-ignore
  return browser;
}
