import { newId } from "#kernel/id.ts";
import { tester } from "#platform/test-database.ts";
import type { Database } from "#platform/database/database.ts";

/** A row that a table of the record takes, made from what the catalogue says of its columns. */
export type Sample = {
  row: { [column: string]: unknown };
  key: string[];
  /** Written by the engine, a function or somebody else than who it is about: here by the loader. */
  derived: boolean;
};

/** Every table with two times, from the catalogue: a new one is tested without being named. */
export async function tablesOfTheRecord(database: Database): Promise<string[]> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ table_name: string }>(
      `select table_name from information_schema.tables
        where table_schema = 'history' order by table_name collate "C"`,
    );
    return rows.map(({ table_name }) => table_name);
  });
}

/** What the catalogue cannot say: values a constraint asks for, beyond the columns that must be given. */
const particular: Record<string, Record<string, unknown>> = {
  child_identifier: { kind: "upn" },
  person: { family_name: "Okoro" },
  allocation: { role: "working" },
  conference: { kind: "initial" },
  review: { kind: "looked after" },
  oversight: { kind: "supervision" },
  health_assessment: { kind: "initial", held_on: "2026-01-05" },
  health_check: { kind: "dental" },
  local_interval: { span: "15 working days" },
  care_leaver_status: { status: "eligible" },
  pathway_plan: { agreed_on: "2026-01-05" },
  return_file: { source: "ssda903", read: 0, taken: 0, noted: 0, set_aside: 0 },
  collecting: { may_collect: "An aunt" },
  lateness: { reason: "The family was away" },
  circulation: { how: "handed", given_to: "An aunt" },
  discussion_attendance: { part: "attended" },
  chronology_pattern: { half_year: "2026-01-01" },
  closing: { step: "closed" },
  document: { kind: "letter", sha256: "a".repeat(64) },
  moved: { direction: "here", written_by: "given" },
  plan_given: { how: "by post", version: "parent" },
  visit_present: { other_words: "An aunt" },
  occasion_present: { other_words: "An aunt" },
  restriction: { kind: "record", list: `{${tester}}` },
  conflict_of_interest: { person: "Somebody known" },
  break_glass: {
    reason: "Long enough a reason",
    until: "2026-01-05T10:00:00Z",
  },
};

const plain: Record<string, unknown> = {
  date: "2026-01-05",
  text: "given",
  boolean: true,
  integer: 1,
  "double precision": 1,
  uuid: "00000000-0000-8000-8000-000000000001",
  jsonb: "{}",
  "timestamp with time zone": "2026-01-05T10:00:00Z",
};

type Column = { name: string; type: string; refers: string | null };

export async function sampleRow(
  database: Database,
  table: string,
  authority: string,
): Promise<Sample> {
  const columns = await requiredColumns(database, table);
  const row: Sample["row"] = {};
  for (const { name, type, refers } of columns)
    row[name] =
      refers === "account"
        ? tester
        : refers
          ? await parent(database, refers, authority)
          : (plain[type] ?? "given");
  Object.assign(row, { authority }, particular[table]);
  if ("id" in row) row["id"] = newId();
  if (table === "relationship")
    row["person_id"] = await parent(database, "person", authority);
  if (table === "address")
    row["child_id"] = await parent(database, "child", authority);
  if (table === "working_relationship")
    Object.assign(row, {
      child_id: await parent(database, "child", authority),
      kind: "auditor",
    });
  const derived = [
    "worker_supervision",
    "obligation",
    "break_glass",
    "working_relationship",
  ].includes(table);
  return { row, key: await keyOf(database, table), derived };
}

/** The columns a row must give, and the table each refers to. */
async function requiredColumns(database: Database, table: string) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<Column>(
      `select attname as name, format_type(atttypid, null) as type,
              (select referred.relname from pg_constraint
                 join pg_class referred on referred.oid = confrelid
                where contype = 'f' and conrelid = attrelid and conkey[2] = attnum limit 1) as refers
         from pg_attribute
        where attrelid = ('record.' || $1)::regclass and attnum > 0
          and attnotnull and not atthasdef order by attnum`,
      [table],
    );
    return rows;
  });
}

async function keyOf(database: Database, table: string) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ attname: string }>(
      `select attname from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
        where contype = 'p' and conrelid = ('record.' || $1)::regclass order by attnum`,
      [table],
    );
    return rows.map(({ attname }) => attname);
  });
}

/** A row to refer to, put there by the owner: what it says does not matter. */
async function parent(database: Database, table: string, authority: string) {
  const { row } = await sampleRow(database, table, authority);
  if (table === "child") row["la_child_id"] = String(row["id"]);
  const given = { ...row, recorded_at: "2020-01-01T00:00:00Z" };
  const names = Object.keys(given);
  await database.withConnection((connection) =>
    connection.query(
      `insert into record.${table} (${names.join(", ")})
       values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(given),
    ),
  );
  return row["id"];
}
