import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay, now as clock } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";
import type { Db } from "../database/connection.ts";
import { type Whose, endSessions } from "./session.store.ts";

/** Nobody used for so long needs to be open to whoever finds its password. */
export const idleDays = 30;

/** Accounts that may manage accounts, the one used last first. */
const inCharge = (authority: string, at: Instant) => sql<{ id: Id }>`
  select account.id
    from account
   where authority = ${authority} and disabled_at is null and exists (
     select from account_role held join role on role.key = held.role
      where held.authority = account.authority and held.account_id = account.id
        and from_on <= ${londonDay(at)} and coalesce(until_on > ${londonDay(at)}, true)
        and 'account.manage' = any (role.may))
   order by last_used_at desc nulls last, id`;

/** Disables accounts that were not used for thirty days; never the last that may manage accounts, nor invented people. */
export async function disableIdle(
  db: Db,
  authority: string,
  at: Instant = clock(),
): Promise<void> {
  await sql`
    update account set disabled_at = ${at}, disabled_because = ${`Not used for ${idleDays} days`}
     where authority = ${authority} and disabled_at is null and issuer <> 'demonstration'
       and greatest(created_at, last_used_at, enabled_at) < ${at}::timestamptz - make_interval(days => ${idleDays})
       and id <> coalesce((${inCharge(authority, at)} limit 1), gen_random_uuid())
  `.execute(db);
}

/** Signs somebody out everywhere and keeps them out. */
export async function disable(
  db: Db,
  whose: Whose,
  because: string,
): Promise<void> {
  await keepingOneInCharge(db, whose.authority, async () => {
    await db
      .updateTable("account")
      .set({ disabled_at: clock(), disabled_because: because })
      .where("authority", "=", whose.authority)
      .where("id", "=", whose.account)
      .where("disabled_at", "is", null)
      .execute();
    await endSessions(db, whose);
  });
}

export async function enable(db: Db, whose: Whose): Promise<void> {
  await db
    .updateTable("account")
    .set({ disabled_at: null, disabled_because: null, enabled_at: clock() })
    .where("authority", "=", whose.authority)
    .where("id", "=", whose.account)
    .execute();
}

/** From today the role is no longer held. */
export async function endRole(
  db: Db,
  { authority, account }: Whose,
  role: Id,
  by: string,
): Promise<void> {
  await keepingOneInCharge(db, authority, () =>
    db
      .updateTable("account_role")
      .set({ until_on: londonDay(clock()), ended_by: by })
      .where("authority", "=", authority)
      .where("account_id", "=", account)
      .where("id", "=", role)
      .where("until_on", "is", null)
      .execute(),
  );
}

/** One at a time, so that two cannot lock each other out. */
async function keepingOneInCharge(
  db: Db,
  authority: string,
  change: () => Promise<unknown>,
) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goldthread accounts ${authority}`}, 0))`.execute(
    db,
  );
  const count = async () =>
    (await inCharge(authority, clock()).execute(db)).rows.length;
  const before = await count();
  await change();
  if (before > 0 && (await count()) === 0)
    throw new Refusal(
      409,
      "Nobody else can manage accounts. Give somebody else a role that can, first",
    );
}
