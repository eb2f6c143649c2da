import { setTimeout } from "node:timers/promises";
import { writing } from "#platform/database/transaction.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { asking, pagesOver } from "#record/children/test-pages.ts";
import { importRoutes } from "./import.routes.ts";

const database = await testDatabase();

type More = {
  routes?: Parameters<typeof pagesOver>[0];
  beforeCommit?: OverDatabase["beforeCommit"];
};

/** The pages of imports and any others, in an authority of its own. */
export async function open({ routes = [], beforeCommit = [] }: More = {}) {
  const authority = await testAuthority(database);
  await writing(database, asking(authority), [], async () => undefined);
  const pages = await pagesOver([...importRoutes, ...routes], {
    database,
    authority,
    beforeCommit,
  });
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
