import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { notify, settleNotices } from "#platform/notices/notice.store.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import { confirmationDue } from "./break-glass.ts";
import type { NewRestriction } from "./restriction.ts";

const { record, correct } = keeps("restriction");

/** A restriction in force, or one lifted. */
export type Restriction = {
  id: Id;
  child: Id;
  kind: "record" | "section" | "sealed adoption";
  section: string | null;
  reason: string;
  list: readonly string[];
  /** Whether the asker is on the list. */
  listed: boolean;
  setBy: Id;
  setByName: string;
  setOn: Day;
  confirmedBy: string | null;
  confirmedOn: Day | null;
  liftAskedBy: Id | null;
  liftAskedByName: string | null;
  liftBecause: string | null;
  liftedBy: string | null;
  liftedOn: Day | null;
};

/** Those still in force, or lifted ones too, of the authority or of one child; newest first. */
export async function restrictions(
  db: Db,
  { authority, id }: Asker,
  only: { id?: string; child?: Id } = {},
): Promise<Restriction[]> {
  if (only.id !== undefined && !isId(only.id)) return [];
  const { rows } = await sql<Restriction>`
    select id, child_id as child, kind, section, reason, set_by as "setBy", who(set_by::text) as "setByName", set_on as "setOn",
           (select json_agg(who(member::text) order by who(member::text) collate "C") from unnest(list) member) as list,
           ${id} = any(list::text[]) as listed,
           who(confirmed_by::text) as "confirmedBy", confirmed_on as "confirmedOn",
           lift_asked_by as "liftAskedBy", who(lift_asked_by::text) as "liftAskedByName", lift_because as "liftBecause",
           who(lifted_by::text) as "liftedBy", lifted_on as "liftedOn"
      from restriction
     where authority = ${authority}
       and ${only.id === undefined ? sql`true` : sql`id = ${only.id}`}
       and ${only.child === undefined ? sql`true` : sql`child_id = ${only.child}`}
     order by lifted_on nulls first, set_on desc, id limit 500`.execute(db);
  return rows;
}

/** The accounts a list has to hold: the accountable worker, and a manager of the team that answers. */
export async function answeringAccounts(
  child: Id,
  db: Db,
  _asker: Asker,
): Promise<{ account: Id; manages: boolean }[]> {
  const { rows } = await sql<{ account: Id; manages: boolean }>`
    select account_id as account, manages from platform.accounts_answering(${child})`.execute(
    db,
  );
  return rows;
}

/** Restricts at once; whoever else may is asked to confirm it within a working day. */
export async function restrict(
  child: Id,
  { kind, section, reason, list }: NewRestriction,
  today: Day,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  const { id } = await record(
    {
      child_id: child,
      kind,
      section,
      reason,
      list: `{${list.join(",")}}`,
      set_by: asker.id,
      set_on: today,
    },
    keeping,
  );
  await notify(db, asker, {
    kind: "restriction",
    words: `Confirm a restriction ${asker.name} set`,
    toWhoever: "restriction.manage",
    dueOn: confirmationDue(today),
    ...(id !== undefined && { about: id }),
  });
}

export async function confirm(
  { id }: Restriction,
  today: Day,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  await correct(id, { confirmed_by: asker.id, confirmed_on: today }, keeping);
  await settleNotices(db, asker, id, "confirmed");
}

/** The first of the two people who lift it; nothing opens yet. */
export async function askToLift(
  { id }: Restriction,
  because: string,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  await correct(
    id,
    { lift_asked_by: asker.id, lift_because: because },
    keeping,
  );
  await notify(db, asker, {
    kind: "restriction",
    words: `${asker.name} asks to lift a restriction: a second person decides`,
    toWhoever: "restriction.manage",
    about: id,
  });
}

/** The second person agrees, and it is lifted. */
export async function lift(
  { id }: Restriction,
  today: Day,
  keeping: Keeping,
): Promise<void> {
  const { db, asker } = keeping;
  await correct(id, { lifted_by: asker.id, lifted_on: today }, keeping);
  await settleNotices(db, asker, id, "lifted");
}
