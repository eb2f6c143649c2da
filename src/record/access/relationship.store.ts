import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";

/** Why an account may open a child, from a day to a day. */
export type Seeing = {
  /** None: somebody works with the child and has no account to open the record with. */
  account: Id | null;
  name: string;
  kind: string;
  reason: string | null;
  from: Day;
  until: Day | null;
};

/** Everyone who may open this child for a reason of their own; nobody, where the asker may not. Roles that reach a whole authority are not listed. */
export async function whoSees(
  child: Id,
  db: Db,
  { authority }: Asker,
): Promise<Seeing[]> {
  const { rows } = await sql<Seeing>`
    select account_id as account, name, kind, reason, started_on as "from", ended_on as until
      from platform.who_sees(${child}) where platform.authority_asked() = ${authority}
     order by kind, name, started_on`.execute(db);
  return rows;
}

/** Why the asker may open a child. */
export type Relationship = {
  kind: string;
  reason: string | null;
  until: Instant | null;
};

/** The asker's relationships with a child: an emergency last, with the moment it ends. None: a role reaches the child by itself. */
export async function relationshipsTo(
  child: Id,
  db: Db,
  { authority }: Asker,
): Promise<Relationship[]> {
  const { rows } = await sql<Relationship>`
    select held.kind, held.reason, opened.until
      from platform.relationships_asking() held
      left join lateral (
        select max(until) as until from record.break_glass opened
         where held.kind = 'emergency' and opened.authority = ${authority} and opened.child_id = held.child_id
           and opened.account_id = platform.account_asking()) opened on true
     where held.child_id = ${child} order by held.kind = 'emergency', held.kind`.execute(
    db,
  );
  return rows;
}

/** For the access trail: why a child does not open. Undefined when there is none. */
export async function closedBecause(
  child: string,
  db: Db,
  _asker: Asker,
): Promise<string | undefined> {
  if (!isId(child)) return undefined;
  const { rows } = await sql<{ because: string | null }>`
    select platform.closed_because(${child}) as because`.execute(db);
  return rows[0]?.because ?? undefined;
}

export const { record: giveReason } = keeps("working_relationship");

export type AccountNamed = { id: Id; name: string };

/** The one account in use of this name, address or id; undefined when there is none, or several. */
export async function accountCalled(
  words: string,
  db: Db,
  { authority }: Asker,
): Promise<AccountNamed | undefined> {
  const { rows } = await sql<AccountNamed>`
    select id, name from account
     where authority = ${authority} and disabled_at is null
       and lower(${words.trim()}) in (lower(name), lower(email), id::text)`.execute(
    db,
  );
  return rows.length === 1 ? rows[0] : undefined;
}
