import { newId } from "#kernel/id.ts";
import { now } from "#kernel/london.ts";
import { within } from "#platform/database/transaction.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { type RoleKey, permissionsOf } from "#record/access/roles.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordReferral } from "#record/front-door/front-door.store.ts";
import { recordPractitioner } from "#record/practitioners/practitioner.store.ts";
import { kept } from "#record/test-world.ts";
import { siblings } from "#work/household/test-siblings.ts";
import { said, wholeVisit } from "#work/test-practice.ts";
import { routes } from "../modules.ts";
import { canaryWord, everythingWritten } from "../test-everything-written.ts";
import { filesApart } from "../test-files-apart.ts";

/** Amara’s family with everything written about her by its forms, a visit moved from her to Jay, and people of any role. */
export async function practised() {
  const files = filesApart();
  files.here();
  const family = await siblings(routes);
  const { pages, world, child, jay, sol, folake } = family;
  const { browser } = pages;
  const writer = pages.world.asker;
  const database = await testDatabase();
  const { authority } = writer;

  await world.write(async (keeping) => {
    kept(await recordReferral({ child_id: child, received_on: "2026-09-28", decided_on: "2026-09-29", outcome: "strategy discussion" }, keeping)); // prettier-ignore
  });
  const words = new Map<string, string>();
  const canary = (where: string) => {
    const word = canaryWord(1000 + words.size);
    words.set(where, word);
    return word;
  };
  const second = (turn: "there" | "back") => {
    pages.world.asker = turn === "there" ? { ...writer, practitioner: sol } : writer; // prettier-ignore
  };
  await everythingWritten({ browser, child, deputy: folake, second }, canary);
  files.back();

  /** Signed in as somebody of this role; as a practitioner with these children, where there are any. */
  async function person(
    name: string,
    role: RoleKey,
    works: readonly string[] = [],
  ): Promise<Asker> {
    const practitioner = newId();
    await world.write(async (keeping) => {
      kept(await recordPractitioner({ id: practitioner, name, registered: true }, keeping)); // prettier-ignore
      for (const child_id of works)
        kept(await recordAllocation({ child_id, practitioner_id: practitioner, role: "named deputy", started_on: "2026-09-17" }, keeping)); // prettier-ignore
    });
    return account(name, role, practitioner);
  }

  async function account(name: string, role: RoleKey, practitioner: string) {
    const { account: id } = await testAccount(database, authority, name, [role]); // prettier-ignore
    await within(database, { id: "test", authority }, (db) =>
      bindPractitioner(db, authority, id, practitioner),
    );
    const may = permissionsOf([role]);
    return { id, name, authority, may, practitioner, steppedUp: true as const };
  }

  /** A visit to Jay, written on Amara’s record and moved to his; what it says, its id, and the moment before. */
  async function moved() {
    pages.world.asker = writer;
    const word = canaryWord(999);
    const place = `/children/${child}/visits`;
    const form = await browser.get(`${place}/new`);
    const sent = { ...said(form.text), ...wholeVisit, words: word };
    const checked = await browser.post(`${place}/new`, sent);
    await browser.post(`${place}/check`, said(checked.text));
    const { text } = await browser.get(place);
    const entry = text.slice(text.indexOf(word));
    const visit = /correction\/new\?of=([0-9a-f-]{36})/.exec(entry)?.[1] ?? "";
    const before = now();
    const at = `/children/${child}/moved`;
    const first = await browser.get(`${at}?of=${visit}`);
    const confirm = await browser.post(at, { ...said(first.text), to: jay });
    await browser.post(at, said(confirm.text));
    return { word, visit, before };
  }
  return { ...family, files, browser, database, authority, writer, words, person, account, moved }; // prettier-ignore
}
