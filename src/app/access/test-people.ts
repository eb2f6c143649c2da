import { todayInLondon } from "#kernel/london.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import type { RoleKey } from "#record/access/roles.ts";
import {
  type Parts,
  type Situation,
  situationsIn,
} from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { routes } from "../modules.ts";

type Asked = readonly [RoleKey, (parts: Parts) => Promise<unknown>];

/** An authority with every page served, and people who stand to children as asked, by name. */
export async function peopleAndPages<Name extends string>(
  asked: Readonly<Record<Name, Asked>>,
) {
  const database = await testDatabase();
  const authority = await testAuthority(database);
  const today = todayInLondon();
  const pages = await pagesOver(routes, { database, authority, today });
  const entries = Object.entries<Asked>(asked);
  const made = await situationsIn(
    database,
    authority,
    entries.map(([, [role, stands]]) => ({ role, stands })),
  );
  const people = Object.fromEntries(
    entries.map(([name], index) => [name, made[index]!]),
  ) as Record<Name, Situation>;
  return {
    ...pages,
    database,
    authority,
    people,
    /** The browser, in the hands of somebody. */
    as({ asker }: { asker: Asker }) {
      pages.world.asker = asker;
      return pages.browser;
    },
    /** SQL as the owner, past every policy: what tests arrange and look up. */
    raw: (query: string, values: readonly unknown[] = []) =>
      database.withConnection((connection) =>
        connection.query<Record<string, unknown>>(query, values),
      ),
  };
}
