import { addTester, testDatabase } from "#platform/test-database.ts";
import { everyone } from "#platform/database/everyone.ts";
import { within } from "#platform/database/transaction.ts";
import { permissionsOf, type RoleKey } from "#record/access/roles.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { practitionersNamed, teamsNamed } from "#record/practitioners/workforce.store.ts"; // prettier-ignore
import { settingsOf } from "#simulator/boroughs.ts";
import { invent } from "./invented.ts";
import { routes } from "./modules.ts";
import { admitPersona, personas } from "./sign-in/personas.ts";

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

/** A browser in the hands of the demonstration’s person of this role, on the last day of the borough, which is invented once. */
export async function signedInAs(role: RoleKey) {
  const database = await testDatabase();
  const { authority, until } = setting;
  await (invented ??= inventOnce());
  const persona = personas.find((each) => each.role === role)!;
  const { account } = await admitPersona(database, authority, persona);
  const [[practitioner], [team]] = await within(database, { id: "test", authority }, (db) =>
    everyone(db, async () => [
      await practitionersNamed(db, authority, persona.name),
      persona.team === undefined ? [] : await teamsNamed(db, authority, persona.team),
    ]),
  ); // prettier-ignore
  const { browser, world } = await pagesOver(routes, { database, authority, today: until }); // prettier-ignore
  world.asker = {
    id: account,
    name: persona.name,
    authority,
    may: permissionsOf([role]),
    ...(practitioner && { practitioner }),
    ...(team && { teams: [team] }),
  };
  return browser;
}
