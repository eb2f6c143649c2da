import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay, now as clock } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";
import type { Database } from "../database/database.ts";
import { within } from "../database/transaction.ts";
import type { RoleHeld } from "./account.store.ts";
import {
  type Asked,
  type Session,
  idleMinutes,
  type SignedIn,
  longestHours,
  rememberedHours,
  steppedUpMinutes,
} from "./session.ts";

export type Sessions = ReturnType<typeof sessionsIn>;

/** Whose session: an account of an authority. */
export type Whose = { authority: string; account: Id };

/** Nobody is known before their session is. */
const nobody = { id: "", authority: "" };

/** Whoever looked ten times a minute was there at the last of them: more is not worth a write. */
const touchedAfter = sql`interval '30 seconds'`;

type Row = {
  id: Id;
  authority: string | null;
  account: Id | null;
  name: string | null;
  practitioner: Id | null;
  roles: RoleHeld[];
  stepped_up: boolean;
  said: string | null;
  asked: Asked | null;
  over: boolean;
};

/**
 * Who is signed in, by the secret in their cookie. Asked of the database each time, so that what
 * is ended here ends everywhere at once.
 */
export function sessionsIn(database: Database, now: () => Instant = clock) {
  const inTable = <Result>(work: (db: Db) => Promise<Result>) =>
    within(database, nobody, work);

  async function begin(
    whose: Whose | undefined,
    browser: string,
    asked?: Asked,
  ): Promise<string> {
    const secret = newSecret();
    const at = now();
    await inTable(async (db) => {
      await db.deleteFrom("session").where(forgotten(at)).execute();
      await db
        .insertInto("session")
        .values({
          secret_digest: digest(secret),
          authority: whose?.authority ?? null,
          account_id: whose?.account ?? null,
          begun_at: at,
          used_at: at,
          browser,
          asked: asked === undefined ? null : JSON.stringify(asked),
        })
        .execute();
      if (whose) await usedNow(db, whose, at);
    });
    return secret;
  }

  return {
    /** A new secret each time: what was known before sign-in is worth nothing after it. */
    begin,

    /** Undefined when there is none, it is over, or its account was disabled. */
    async find(secret: string | undefined): Promise<Session | undefined> {
      if (secret === undefined) return undefined;
      const row = await inTable((db) => found(db, digest(secret), now()));
      if (!row || row.over) return undefined;
      return {
        id: row.id,
        steppedUp: row.stepped_up,
        said: row.said ?? undefined,
        asked: row.asked ?? undefined,
        signedIn: signedInOf(row),
      };
    },

    /** Whose session this secret was of, until it ended by itself in the last twelve hours; nobody's that was signed out. */
    async lapsed(
      secret: string | undefined,
    ): Promise<{ id: Id; signedIn: SignedIn } | undefined> {
      if (secret === undefined) return undefined;
      const row = await inTable((db) => found(db, digest(secret), now()));
      const signedIn = row?.over ? signedInOf(row) : undefined;
      return row && signedIn && { id: row.id, signedIn };
    },

    /** Keeps what the provider is asked in this session. */
    ask: (session: Id, asked: Asked) =>
      change(session, { asked: JSON.stringify(asked) }),

    /** Keeps a sentence for the next page; without one, forgets it. */
    say: (session: Id, said?: string) =>
      change(session, { said: said ?? null }),

    /** They proved again that it is them: the same session under a new secret. */
    async stepUp(session: Id): Promise<string> {
      const secret = newSecret();
      await change(session, {
        secret_digest: digest(secret),
        stepped_up_at: now(),
        asked: null,
      });
      return secret;
    },

    async end(session: Id): Promise<void> {
      await inTable((db) =>
        db.deleteFrom("session").where("id", "=", session).execute(),
      );
    },

    /** All of an account's, or the one named if it is theirs. */
    endAll: (whose: Whose, only?: Id) =>
      inTable((db) => endSessions(db, whose, only)),
  };

  async function change(
    session: Id,
    to: {
      asked?: string | null;
      said?: string | null;
      secret_digest?: string;
      stepped_up_at?: Instant;
    },
  ): Promise<void> {
    await inTable((db) =>
      db.updateTable("session").set(to).where("id", "=", session).execute(),
    );
  }
}

function signedInOf(row: Row): SignedIn | undefined {
  const { authority, account, name, practitioner, roles } = row;
  return authority !== null && account !== null && name !== null
    ? { authority, account, name, practitioner, roles }
    : undefined;
}

/** The session of a secret, running or over; undefined when it is forgotten or its account disabled. */
async function found(db: Db, secretDigest: string, at: Instant) {
  const { rows } = await sql<Row>`
    with used as (
      update session set used_at = ${at}
       where secret_digest = ${secretDigest} and used_at < ${at}::timestamptz - ${touchedAfter} and not (${over(at)})
      returning authority, account_id),
    working as (
      update account set last_used_at = ${at} from used
       where account.authority = used.authority and account.id = used.account_id and disabled_at is null)
    select session.id, account.authority, account.id as account, name, practitioner_id as practitioner, said, asked,
           ${over(at)} as over,
           coalesce(stepped_up_at > ${at}::timestamptz - make_interval(mins => ${steppedUpMinutes}), false) as stepped_up,
           coalesce((
             select jsonb_agg(jsonb_build_object('role', role, 'team_id', team_id) order by role collate "C", team_id)
               from account_role held
              where held.authority = account.authority and held.account_id = account.id
                and from_on <= ${londonDay(at)} and coalesce(until_on > ${londonDay(at)}, true)), '[]') as roles
      from session left join account on account.authority = session.authority and account.id = account_id
     where secret_digest = ${secretDigest} and not (${forgotten(at)}) and disabled_at is null
  `.execute(db);
  return rows[0];
}

/** True of a session that was over so many hours ago. */
const over = (at: Instant, hoursAgo = 0) =>
  sql<boolean>`(used_at <= ${at}::timestamptz - make_interval(hours => ${hoursAgo}, mins => ${idleMinutes})
    or begun_at <= ${at}::timestamptz - make_interval(hours => ${hoursAgo + longestHours}))`;

const forgotten = (at: Instant) => over(at, rememberedHours);

const usedNow = (db: Db, { authority, account }: Whose, at: Instant) =>
  db
    .updateTable("account")
    .set({ last_used_at: at })
    .where("authority", "=", authority)
    .where("id", "=", account)
    .execute();

/** One browser somebody is signed in with, for them to recognise. */
export type SignedInWith = {
  id: Id;
  browser: string | null;
  begun_at: Instant;
  used_at: Instant;
};

/** Where somebody is signed in, the latest first. */
export async function sessionsOf(
  db: Db,
  { authority, account }: Whose,
  at: Instant = clock(),
): Promise<SignedInWith[]> {
  return db
    .selectFrom("session")
    .select(["id", "browser", "begun_at", "used_at"])
    .where("authority", "=", authority)
    .where("account_id", "=", account)
    .where(sql<boolean>`not ${over(at)}`)
    .orderBy("used_at", "desc")
    .execute();
}

/** Signs somebody out: everywhere, or of the one session named. */
export async function endSessions(
  db: Db,
  { authority, account }: Whose,
  only?: Id,
): Promise<void> {
  let ended = db
    .deleteFrom("session")
    .where("authority", "=", authority)
    .where("account_id", "=", account);
  if (only !== undefined) ended = ended.where("id", "=", only);
  await ended.execute();
}

const newSecret = () => randomBytes(32).toString("base64url");

const digest = (secret: string) =>
  createHash("sha256").update(secret).digest("base64url");
