import { type Insertable, type Selectable, sql } from "kysely";
import { type Id, isId, newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { notFound, type Problem, Refusal } from "#kernel/problem.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import type { Tables } from "#platform/database/tables.ts";
import type { Write } from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";

/** The tables people record in; what is derived has one writer, the engine. */
export type KeptTable = Exclude<
  keyof Tables extends infer Name
    ? Name extends `record.${infer Table}`
      ? Table
      : never
    : never,
  "obligation" | "derivation"
>;

type Columns<Name extends KeptTable> = Tables[`record.${Name}`];
type Ours = "authority" | "recorded_at" | "recorded_by" | "withdrawn";

/** A row to record, in the table's own columns; an id is given to it unless it has one. */
export type NewRow<Name extends KeptTable> = Omit<
  Insertable<Columns<Name>>,
  Ours | "id"
> & { id?: Id };

/** What a correction changes; whom a row is about never changes, it is withdrawn and recorded again. */
export type Changes<Name extends KeptTable> = Partial<
  Omit<NewRow<Name>, "id" | "child_id" | "source" | "source_row">
>;

/** A running write and who makes it. Only the loader may say when something was recorded. */
export type Keeping = {
  db: Db;
  asker: Asker;
  write: Write;
  recordedAt?: Instant;
};

/** What became of a row: kept, or not, and why. */
export type Kept =
  | { id: Id; problems?: undefined }
  | { id?: undefined; problems: readonly Problem[] };

/** What is wrong with a row as it would stand; nothing, when it may be kept. */
export type Rule<Name extends KeptTable> = (
  row: NewRow<Name>,
  keeping: Keeping,
) => readonly Problem[] | Promise<readonly Problem[]>;

/** The three verbs of one table, each held to its rule. */
export function keeps<Name extends KeptTable>(
  table: Name,
  rule: Rule<Name> = () => [],
) {
  return {
    async record(row: NewRow<Name>, keeping: Keeping): Promise<Kept> {
      const problems = await rule(row, keeping);
      if (problems.length > 0) return { problems };
      return { id: await insert(table, row, keeping) };
    },

    async correct(
      id: Id,
      changes: Changes<Name>,
      keeping: Keeping,
    ): Promise<Kept> {
      const standing = await standingRow(table, id, keeping);
      const problems = await rule({ ...standing, ...changes }, keeping);
      if (problems.length > 0) return { problems };
      await update(table, id, { ...changes, ...byHand }, keeping);
      return { id };
    },

    /** Says it never was so. The row stays, hidden from everything but the past. */
    async withdraw(id: Id, keeping: Keeping): Promise<void> {
      await standingRow(table, id, keeping);
      await update(table, id, { withdrawn: true }, keeping);
    },

    /** Takes a withdrawal back. */
    async restore(id: Id, keeping: Keeping): Promise<void> {
      await update(table, id, { withdrawn: false }, keeping);
    },
  };
}

/** Several rows that are kept together: with a problem in one of them, none is. */
export async function keptTogether(
  db: Db,
  work: () => Promise<Kept>,
): Promise<Kept> {
  const { run } = connectionOf(db);
  await run("savepoint kept_together");
  const kept = await work();
  await run(
    kept.problems
      ? "rollback to savepoint kept_together; release savepoint kept_together"
      : "release savepoint kept_together",
  );
  return kept;
}

/** A row someone corrected is theirs, whatever file it came from. */
const byHand = { source: "record", source_row: null };

async function insert<Name extends KeptTable>(
  table: Name,
  row: NewRow<Name>,
  { db, asker, write, recordedAt }: Keeping,
): Promise<Id> {
  const id = row.id ?? newId();
  const given = Object.entries({
    ...row,
    id,
    authority: asker.authority,
    ...(recordedAt && { recorded_at: recordedAt }),
  }).filter(([, value]) => value !== undefined);
  const columns = given.map(([name]) => sql.ref(name));
  const values = given.map(([, value]) => sql`${value}`);
  const about = await sql<Row>`
    insert into ${sql.table(`record.${table}`)} (${sql.join(columns)})
    values (${sql.join(values)})
    returning *`
    .execute(db)
    .catch((error: unknown) => {
      throw isTaken(error, table) ? taken : error;
    });
  about.rows.forEach((kept) => announce(table, kept, write));
  return id;
}

/** A form sends the ids of its new rows: one that is a row already, whoever's, is no row of this form. */
const isTaken = (error: unknown, table: string) =>
  error instanceof Error &&
  "constraint" in error &&
  error.constraint === `${table}_pkey`;
const taken = new Refusal(
  409,
  "This form belongs to something that was recorded already",
);

async function update(
  table: KeptTable,
  id: Id,
  changes: { [column: string]: unknown },
  { db, asker, write, recordedAt }: Keeping,
): Promise<void> {
  const sets = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { rows } = await sql<Row>`
    update ${sql.table(`record.${table}`)}
       set ${sql.join(sets)},
           recorded_at = coalesce(${recordedAt ?? null}::timestamptz, platform.moment()),
           recorded_by = platform.actor()
     where authority = ${asker.authority} and id = ${id}
    returning *`.execute(db);
  if (rows.length === 0) throw notFound(wordsOf(table));
  rows.forEach((kept) => announce(table, kept, write));
}

async function standingRow<Name extends KeptTable>(
  table: Name,
  id: Id,
  { db, asker }: Keeping,
): Promise<NewRow<Name>> {
  const { rows } = await sql<Selectable<Columns<Name>>>`
    select * from ${sql.table(`record.${table}`)}
     where authority = ${asker.authority} and id = ${id} and not withdrawn
  `.execute(db);
  if (!rows[0]) throw notFound(wordsOf(table));
  return rows[0] as NewRow<Name>;
}

/** A row about the child that people recorded here, as now or then known; undefined where there is none such. */
export async function rowOf<Name extends KeptTable>(
  table: Name,
  { id, child }: { id: Id; child: Id },
  db: Db,
  { authority }: Asker,
): Promise<Selectable<Columns<Name>> | undefined> {
  if (!isId(id) || !isId(child)) return undefined;
  const { rows } = await sql<Selectable<Columns<Name>>>`
    select * from ${sql.id(table)}
     where authority = ${authority} and child_id = ${child} and id = ${id} and source = 'record'
  `.execute(db);
  return rows[0];
}

type Row = { id: Id; child_id?: Id | null };

/** Says whose promises must be looked at again. */
function announce(table: KeptTable, { id, child_id }: Row, write: Write) {
  if (table === "child") write.changed(id);
  else if (child_id) write.changed(child_id);
}

const wordsOf = (table: string) => table.replaceAll("_", " ");
