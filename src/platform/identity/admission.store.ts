import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay, now as clock } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";
import type { Database } from "../database/database.ts";
import { within } from "../database/transaction.ts";
import {
  type RoleHeld,
  type Vouched,
  grantRole,
  keepAccount,
  rolesHeld,
} from "./account.store.ts";
import type { ClaimMapping } from "./claims.ts";
import { disableIdle } from "./disabling.store.ts";
import type { Whose } from "./session.store.ts";

/** The account of somebody a provider vouches for, with the roles that follow. Whether it is disabled is judged at the door. */
export async function admit(
  database: Database,
  authority: string,
  vouched: Vouched,
  rolesOf: (mappings: readonly ClaimMapping[]) => readonly RoleHeld[],
  at: Instant = clock(),
): Promise<Whose & { holdsRole: boolean; disabled: boolean }> {
  const asking = { id: "sign-in", authority };
  return within(database, asking, async (db) => {
    const { id } = await keepAccount(db, authority, vouched);
    await disableIdle(db, authority, at);
    const roles = rolesOf(await claimMappings(db, authority));
    await holdByClaims(db, { authority, account: id }, roles, at);
    const held = await rolesHeld(db, authority, id, londonDay(at));
    const { disabled_at } = await db
      .selectFrom("account")
      .select("disabled_at")
      .where("authority", "=", authority)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return {
      authority,
      account: id,
      holdsRole: held.length > 0,
      disabled: disabled_at !== null,
    };
  });
}

/** The roles claims give are those of the last sign-in: what is no longer claimed ends today. */
async function holdByClaims(
  db: Db,
  { authority, account }: Whose,
  roles: readonly RoleHeld[],
  at: Instant,
) {
  const today = londonDay(at);
  await sql`
    update account_role set until_on = ${today}, ended_by = 'sign-in'
     where authority = ${authority} and account_id = ${account} and source = 'claims' and until_on is null
       and not exists (
         select from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) given (role text, team_id uuid)
          where given.role = account_role.role and given.team_id is not distinct from account_role.team_id)
  `.execute(db);
  for (const role of roles)
    await grantRole(db, authority, account, role, "claims", today);
}

/** What claims give, as it stands. */
export async function claimMappings(
  db: Db,
  authority: string,
): Promise<ClaimMapping[]> {
  return db
    .selectFrom("claim_mapping")
    .select(["id", "claim", "value", "role", "team_id"])
    .where("authority", "=", authority)
    .where("ended_at", "is", null)
    .orderBy(sql`claim collate "C", value collate "C", role collate "C"`)
    .execute();
}

export async function mapClaim(
  db: Db,
  authority: string,
  mapping: Omit<ClaimMapping, "id">,
): Promise<void> {
  await db
    .insertInto("claim_mapping")
    .values({ authority, ...mapping })
    .execute();
}

/** Counts from each person's next sign-in. */
export async function endMapping(
  db: Db,
  authority: string,
  id: Id,
  by: string,
): Promise<void> {
  await db
    .updateTable("claim_mapping")
    .set({ ended_by: by, ended_at: clock() })
    .where("authority", "=", authority)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}
