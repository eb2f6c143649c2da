import { sql } from "kysely";
import { type Id, newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  type Keeping,
  type KeptTable,
  keeps,
  type NewRow,
} from "../keeping.store.ts";

const moves = keeps("moved");

/** What may be written about the wrong child, and the rows that hang on it, by the column that names it. */
const movable = {
  visit: {
    visit_present: "visit_id",
    visit_outcome: "visit_id",
    action: "arose_from_id",
  },
  direct_work: { reading: "about_id" },
  oversight: { action: "arose_from_id" },
  strategy_discussion: {
    discussion_attendance: "discussion_id",
    section_47_enquiry: "strategy_discussion_id",
    action: "arose_from_id",
  },
  handover_note: { handover_reading: "note_id" },
} as const satisfies Partial<
  Record<KeptTable, Partial<Record<KeptTable, string>>>
>;

/** Said about any record. */
const remarks = {
  correction: "about_id",
  sign_off: "about_id",
  finished_without: "about_id",
  chronology_entry: "about_id",
  document: "about_id",
  circulation: "paper_id",
} as const;

export type MovableTable = keyof typeof movable;
export const movableTables = Object.keys(movable) as readonly MovableTable[];

/** What is of the first child alone: outcomes of their plan, who read it or was given it, a manager's name under what was written of them, why it mattered to them. */
const arrivesNowhere: readonly string[] = [
  "visit_outcome",
  "reading",
  "circulation",
  "sign_off",
  "chronology_entry",
];

/** Columns that name other facts of the first child. */
const ofTheirs = {
  referral_id: null,
  about_id: null,
  outcome_id: null,
} as const;

type Moving = { table: MovableTable; id: Id; from: Id; to: Id; called: string };

/**
 * Moves a record with all that hangs on it: it is withdrawn from the first child, at every date, and
 * stands from now on the second. It has a new id there, so that neither record tells of the other.
 */
export async function moveRecord(
  { table, id, from, to, called }: Moving,
  keeping: Keeping,
): Promise<Id> {
  const parts = { ...movable[table], ...remarks };
  const [record] = await standing(table, "id", id, from, keeping);
  if (!record) throw notFound("record");
  const here = newId();
  const away: { id: Id; what: string }[] = [{ id, what: called }];
  await put(table, { ...record, id: here, child_id: to }, keeping);
  for (const [part, column] of Object.entries(parts)) {
    const name = part as KeptTable;
    for (const row of await standing(name, column, id, from, keeping)) {
      away.push({ id: String(row["id"]), what: "part" });
      if (!arrivesNowhere.includes(name) && row["other_child_id"] !== to)
        await put(name, { ...row, id: newId(), child_id: to }, keeping, { [column]: here }); // prettier-ignore
      await keeps(name).withdraw(String(row["id"]), keeping);
      if (name === "document") away.push(...(await takenBack(String(row["id"]), from, keeping))); // prettier-ignore
    }
  }
  await keeps(table).withdraw(id, keeping);
  await moves.record(
    {
      child_id: to,
      direction: "here",
      about_id: here,
      what: called,
      written_by: String(record["recorded_by"]),
      written_at: String(record["recorded_at"]),
    },
    keeping,
  );
  // Last: from here on the first child's rows can be seen by nobody, this write included.
  for (const { id: gone, what } of [
    ...away,
    ...(await everMoved(id, parts, keeping)),
  ])
    // prettier-ignore
    await moves.record(
      { child_id: from, direction: "away", about_id: gone, what },
      keeping,
    );
  return here;
}

/** Who was given a document is of the first child alone, as their family is: it goes with it, and arrives nowhere. */
async function takenBack(document: Id, from: Id, keeping: Keeping) {
  const given = await standing("circulation", "paper_id", document, from, keeping); // prettier-ignore
  const ids = given.map((row) => String(row["id"]));
  for (const id of ids) await keeps("circulation").withdraw(id, keeping);
  return ids.map((id) => ({ id, what: "part" }));
}

type Row = Readonly<Record<string, unknown>>;

async function standing(
  table: KeptTable,
  column: string,
  is: Id,
  child: Id,
  { db, asker }: Keeping,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.id("record", table)}
     where authority = ${asker.authority} and child_id = ${child} and ${sql.id(column)} = ${is} and not withdrawn
       and source = 'record'`.execute(db);
  return rows;
}

/** Parts that were withdrawn before, and still hold words in the past. */
async function everMoved(
  id: Id,
  parts: Readonly<Record<string, string>>,
  { db, asker }: Keeping,
): Promise<{ id: Id; what: string }[]> {
  const each = Object.entries(parts).map(
    ([part, column]) => sql`
      select id from ${sql.id("record", part)}
       where authority = ${asker.authority} and ${sql.id(column)} = ${id} and withdrawn and recorded_at < platform.moment()`,
  );
  const { rows } = await sql<{ id: Id }>`${sql.join(each, sql` union all `)}`.execute(db); // prettier-ignore
  return rows.map((row) => ({ ...row, what: "part" }));
}

const givenAnew = new Set(["authority", "recorded_at", "recorded_by", "source", "source_row", "withdrawn"]); // prettier-ignore

/** The row as it will stand on the other child's record; each write gives some columns anew. */
async function put(
  table: KeptTable,
  row: Row,
  keeping: Keeping,
  more: Row = {},
) {
  // prettier-ignore
  const kept = Object.entries(row)
    .filter(([column]) => !givenAnew.has(column))
    .map(([column, value]) => [column, Object.hasOwn(ofTheirs, column) ? null : value]); // prettier-ignore
  const values = { ...Object.fromEntries(kept), ...more };
  await keeps(table).record(values as NewRow<typeof table>, keeping);
}

/** Something that stood on this child's record and was about another. */
export type MovedAway = { what: string; at: Instant; by: string };

/** Whatever moment the transaction shows: what is hidden at every date must not be missed in silence at any. */
export async function movedFrom(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<MovedAway[]> {
  const { rows } = await sql<MovedAway>`
    select what, recorded_at::text as at, who(recorded_by) as by from record.moved
     where authority = ${authority} and child_id = ${childId} and not withdrawn and direction = 'away' and what <> 'part'
     order by recorded_at desc, id`.execute(db);
  return rows;
}

/** Which table a child's record of this id is kept in; undefined where it cannot be moved. */
export async function movableOf(
  id: Id,
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<{ table: MovableTable; writtenBy: string } | undefined> {
  const each = movableTables.map(
    (table) => sql`
      select ${table} as table, who(recorded_by) as "writtenBy" from ${sql.id(table)}
       where authority = ${authority} and child_id = ${childId} and id = ${id} and source = 'record'`,
  );
  const { rows } = await sql<{ table: MovableTable; writtenBy: string }>`
    ${sql.join(each, sql` union all `)}`.execute(db);
  return rows[0];
}

/** Whether managers have decided on the enquiry that began with this record. */
export async function isDecidedOn(
  id: Id,
  db: Db,
  { authority }: Asker,
): Promise<boolean> {
  const { rows } = await sql`
    select from section_47_enquiry enquiry join enquiry_decision decided
        on decided.authority = enquiry.authority and decided.enquiry_id = enquiry.id
     where enquiry.authority = ${authority} and enquiry.strategy_discussion_id = ${id} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** A moved record, for those who answer for its integrity. */
export type Moved = {
  childId: Id;
  aboutId: Id;
  what: string;
  at: Instant;
  by: string;
  toChild: Id | null;
};

/** All that was moved in the authority, latest first; nothing for anybody else. */
export async function everythingMoved(db: Db, _asker: Asker): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select child_id as "childId", about_id as "aboutId", what, moved_at::text as at, moved_by as by, to_child as "toChild"
      from platform.moved_records()`.execute(db);
  return rows;
}

/** What a moved record said on the first child's record, every version. */
export async function wordsMoved(
  id: Id,
  db: Db,
  _asker: Asker,
): Promise<Row[]> {
  const { rows } = await sql<{ version: Row }>`
    select version from platform.moved_words(${id}) version`.execute(db);
  return rows.map(({ version }) => version);
}
