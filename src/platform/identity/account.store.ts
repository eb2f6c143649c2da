import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";

/** Somebody who may sign in, as a provider vouches for them. */
export type Account = {
  authority: string;
  id: Id;
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  practitioner_id: Id | null;
  created_at: Instant;
  last_used_at: Instant | null;
  disabled_at: Instant | null;
  disabled_because: string | null;
};

/** A role held today, over a team where it is held over one. */
export type RoleHeld = { role: string; team_id: Id | null };

/** Who the provider says this is. */
export type Vouched = Pick<Account, "issuer" | "subject" | "name" | "email">;

export async function accountOf(
  db: Db,
  authority: string,
  id: Id,
): Promise<Account | undefined> {
  return db
    .selectFrom("account")
    .selectAll()
    .where("authority", "=", authority)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** By what people can type: the account's id, the provider's name for them, or an address that only one of them has. */
export async function accountsNamed(
  db: Db,
  authority: string,
  words: string,
): Promise<Account[]> {
  return db
    .selectFrom("account")
    .selectAll()
    .where("authority", "=", authority)
    .where(
      sql<boolean>`${words} in (id::text, subject) or lower(${words}) = lower(email)`,
    )
    .execute();
}

/** The account of whoever the provider vouches for, made at their first sign-in. It holds no role by itself. */
export async function keepAccount(
  db: Db,
  authority: string,
  { issuer, subject, name, email }: Vouched,
): Promise<Account> {
  return db
    .insertInto("account")
    .values({ authority, issuer, subject, name, email })
    .onConflict((conflict) =>
      conflict
        .columns(["authority", "issuer", "subject"])
        .doUpdateSet({ name, email }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The roles somebody holds on a day. */
export async function rolesHeld(
  db: Db,
  authority: string,
  account: Id,
  on: Day,
): Promise<RoleHeld[]> {
  return db
    .selectFrom("account_role")
    .select(["role", "team_id"])
    .where("authority", "=", authority)
    .where("account_id", "=", account)
    .where("from_on", "<=", on)
    .where((or) => or.or([or("until_on", "is", null), or("until_on", ">", on)]))
    .orderBy(sql`role collate "C", team_id`)
    .execute();
}

/** Gives a role from a day on, unless it is held already. */
export async function grantRole(
  db: Db,
  authority: string,
  account: Id,
  { role, team_id }: RoleHeld,
  source: "claims" | "granted",
  on: Day,
): Promise<void> {
  await sql`
    insert into account_role (authority, account_id, role, team_id, from_on, source)
    select ${authority}, ${account}, ${role}, ${team_id}, ${on}, ${source}
     where not exists (
       select from account_role
        where authority = ${authority} and account_id = ${account} and role = ${role} and source = ${source}
          and team_id is not distinct from ${team_id}::uuid and from_on <= ${on} and coalesce(until_on > ${on}, true))
  `.execute(db);
}

/** A role on somebody's account: held, over, or still to come. */
export type RoleOnAccount = RoleHeld & {
  id: Id;
  from_on: Day;
  until_on: Day | null;
  source: string;
  granted_by: string;
};

/** Every role somebody ever held here, those that still run first. */
export async function rolesOnAccount(
  db: Db,
  authority: string,
  account: Id,
): Promise<RoleOnAccount[]> {
  return db
    .selectFrom("account_role")
    .select([
      "id",
      "role",
      "team_id",
      "from_on",
      "until_on",
      "source",
      "granted_by",
    ])
    .where("authority", "=", authority)
    .where("account_id", "=", account)
    .orderBy(sql`until_on desc nulls first, from_on desc, role collate "C"`)
    .execute();
}

export type ListedAccount = Account & { roles: string[] };

/** Everybody who may or might sign in, with the keys of the roles they hold on a day. */
export async function accountsOf(
  db: Db,
  authority: string,
  on: Day,
): Promise<ListedAccount[]> {
  const { rows } = await sql<ListedAccount>`
    select account.*, array(
             select distinct role collate "C" from account_role held
              where held.authority = account.authority and held.account_id = account.id
                and from_on <= ${on} and coalesce(until_on > ${on}, true) order by 1) as roles
      from account where authority = ${authority}
     order by lower(name) collate "C", id
  `.execute(db);
  return rows;
}

/** Who they are in the record. */
export async function bindPractitioner(
  db: Db,
  authority: string,
  account: Id,
  practitioner: Id | null,
): Promise<void> {
  await db
    .updateTable("account")
    .set({ practitioner_id: practitioner })
    .where("authority", "=", authority)
    .where("id", "=", account)
    .execute();
}
