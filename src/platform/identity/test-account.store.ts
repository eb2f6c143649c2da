import type { Database } from "../database/database.ts";
import { within } from "../database/transaction.ts";
import { grantRole, keepAccount } from "./account.store.ts";
import type { Whose } from "./session.store.ts";

/** An account for a test, holding these roles since long ago. */
export async function testAccount(
  database: Database,
  authority: string,
  name: string,
  roles: readonly string[] = [],
): Promise<Whose> {
  return within(database, { id: "test", authority }, async (db) => {
    const vouched = { issuer: "test", subject: name, name, email: null };
    const { id } = await keepAccount(db, authority, vouched);
    for (const role of roles)
      await grantRole(
        db,
        authority,
        id,
        { role, team_id: null },
        "granted",
        "2020-01-01",
      );
    return { authority, account: id };
  });
}

/** Lets so many minutes pass for every session in this authority. */
export async function letSessionsAge(
  { withConnection }: Database,
  authority: string,
  minutes: number,
): Promise<void> {
  await withConnection(({ query }) =>
    query(
      `update platform.session
          set used_at = used_at - make_interval(mins => $2), begun_at = begun_at - make_interval(mins => $2)
        where authority = $1`,
      [authority, minutes],
    ),
  );
}
