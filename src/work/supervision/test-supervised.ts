import { type Id, newId } from "#kernel/id.ts";
import { within } from "#platform/database/transaction.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  recordMembership,
  recordPractitioner,
  recordTeam,
} from "#record/practitioners/practitioner.store.ts";
import { kept } from "#record/test-world.ts";
import { teamOf } from "./test-supervision.store.ts";
import { amara, said } from "../test-practice.ts";

const database = await testDatabase();
export const secret = "Folake sleeps badly and wants fewer evening visits";

/** Folake and Sol work in North, which Mara manages; Omar manages South; others hold wide roles. */
export async function supervised() {
  const practice = await amara();
  const { pages, world, folake, other, child } = practice;
  const { authority } = world.asker;
  const since = { started_on: "2020-01-06" } as const;
  const [mara, omar, south] = [newId(), newId(), newId()];
  await world.write(async (keeping) => {
    const team = await teamOf(folake, keeping.db);
    kept(await recordPractitioner({ id: mara, name: "Mara Lund", registered: true }, keeping)); // prettier-ignore
    kept(await recordPractitioner({ id: omar, name: "Omar Dean", registered: true }, keeping)); // prettier-ignore
    kept(await recordTeam({ id: south, name: "South" }, keeping));
    kept(await recordMembership({ practitioner_id: mara, team_id: team, role: "manager", ...since }, keeping)); // prettier-ignore
    kept(await recordMembership({ practitioner_id: omar, team_id: south, role: "manager", ...since }, keeping)); // prettier-ignore
  });

  async function person(name: string, role: string, practitioner?: Id) {
    const { account } = await testAccount(database, authority, name, [role]);
    const asker: Asker = { ...pages.world.asker, id: account, name, ...(practitioner && { practitioner }) }; // prettier-ignore
    if (practitioner)
      await within(database, asker, (db) => bindPractitioner(db, authority, account, practitioner)); // prettier-ignore
    else delete asker.practitioner;
    return asker;
  }
  const people = {
    mara: await person("Mara Lund", "team-manager", mara),
    folake: await person("Folake Adeyemi", "social-worker", folake),
    sol: await person("Sol Marsh", "social-worker", other),
    omar: await person("Omar Dean", "team-manager", omar),
    service: await person("Sara Service", "service-manager"),
    director: await person("Dora Director", "director"),
    admin: await person("Ada Admin", "administrator"),
    governance: await person("Ina Governance", "information-governance"),
    analyst: await person("Ann Analyst", "analyst"),
  };
  const become = (who: keyof typeof people) => {
    pages.world.asker = people[who];
    return pages.browser;
  };
  const place = `/supervision/${folake}`;
  /** Mara writes in Folake's file, from the first page to the last. */
  async function written() {
    const form = await become("mara").get(`${place}/new`);
    const sent = { ...said(form.text), how: secret, do: "save" };
    await pages.browser.post(`${place}/new`, sent);
    return sent;
  }
  return { ...practice, people, become, place, written, folake, child, mara };
}
