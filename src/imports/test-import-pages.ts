import { setTimeout } from "node:timers/promises";
import { writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { asking, pagesOver } from "#record/children/test-pages.ts";
import { importRoutes } from "./import.routes.ts";

const database = await testDatabase();

/** The pages of imports, in an authority of its own. */
export async function open() {
  const authority = await testAuthority(database);
  await writing(database, asking(authority), [], async () => undefined);
  const pages = await pagesOver(importRoutes, { database, authority });
  return { ...pages, database, authority };
}

/** Sends files and looks again, as the page itself would, until the import has ended. */
export async function importing(
  { browser }: Pick<Awaited<ReturnType<typeof open>>, "browser">,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
) {
  let seen = await browser.postFiles("/imports", "files", files);
  while (seen.headers["refresh"] !== undefined) {
    await setTimeout(20);
    seen = await browser.get(seen.location);
  }
  return seen;
}
