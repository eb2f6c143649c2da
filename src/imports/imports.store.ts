import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Cells, ReturnKey } from "./return.ts";

type Counts = { read: number; taken: number; noted: number; setAside: number };

export type ListedImport = Counts & {
  id: Id;
  beganAt: Instant;
  endedAt: Instant | null;
  askedBy: string;
  status:
    "running" | "taken" | "nothing new" | "refused" | "failed" | "interrupted";
  failedBecause: string | null;
  files: number;
  refusedFiles: number;
  newChildren: number | null;
  changedChildren: number | null;
  unchangedChildren: number | null;
};

/** Every import of the authority, the latest first. */
export async function listImports(
  db: Db,
  asker: Asker,
  only?: Id,
): Promise<ListedImport[]> {
  const { rows } = await sql<ListedImport>`
    select import.id, began_at as "beganAt", ended_at as "endedAt", who(asked_by) as "askedBy", status,
           failed_because as "failedBecause", count(file.place) as files, count(file.refused) as "refusedFiles",
           coalesce(sum(file.read), 0) as read, coalesce(sum(file.taken), 0) as taken,
           coalesce(sum(file.noted), 0) as noted, coalesce(sum(file.set_aside), 0) as "setAside",
           new_children as "newChildren", changed_children as "changedChildren",
           unchanged_children as "unchangedChildren"
      from platform.import left join platform.import_file file on file.import_id = import.id
     where authority = ${asker.authority} and (${only ?? null}::uuid is null or import.id = ${only ?? null}::uuid)
     group by import.id
     order by began_at desc, import.id`.execute(db);
  return rows;
}

export type ImportedFile = Counts & {
  name: string;
  kind: string | null;
  year: number | null;
  /** The file in force it became, for its rows; null when refused. */
  file: Id | null;
  refused: string | null;
};

/** One import with its files in the order given, or undefined. */
export async function findImport(
  db: Db,
  asker: Asker,
  id: Id,
): Promise<(ListedImport & { each: ImportedFile[] }) | undefined> {
  const [found] = await listImports(db, asker, id);
  if (!found) return undefined;
  const { rows } = await sql<ImportedFile>`
    select name, kind, collection_year as year, file_id as file, refused, read, taken, noted, set_aside as "setAside"
      from platform.import_file where import_id = ${id} order by place`.execute(
    db,
  );
  return { ...found, each: rows };
}

export type FileInForce = Counts & {
  id: Id;
  from: ReturnKey;
  year: number;
  table: string;
  name: string;
  importedBy: string;
  import: Id;
  recordedAt: Instant;
};

/** The files in force, newest collection first. */
export async function listFilesInForce(
  db: Db,
  asker: Asker,
): Promise<FileInForce[]> {
  const { rows } = await sql<FileInForce>`
    select id, source as "from", collection_year as year, table_name as "table", name, who(recorded_by) as "importedBy",
           import_id as import, recorded_at as "recordedAt", read, taken, noted, set_aside as "setAside"
      from return_file where authority = ${asker.authority}
     order by collection_year desc, source, table_name collate "C"`.execute(db);
  return rows;
}

export type ListedRow = {
  id: Id;
  name: string;
  from: ReturnKey;
  year: number;
  table: string;
  line: number;
  child: string;
  column: string;
  value: string;
  reason: string;
  cells: Cells;
};

export type RowsAsked = {
  which: "set aside" | "noted";
  /** Of one file in force only. */
  file?: Id | undefined;
  limit: number;
  offset?: number;
};

/**
 * Rows set aside, or what was noted of rows taken (one line each), by file and line. A row's
 * line and name are those of the file that brought it as it stands.
 */
export async function listRows(
  db: Db,
  asker: Asker,
  { which, file, limit, offset = 0 }: RowsAsked,
): Promise<ListedRow[]> {
  const said =
    which === "set aside"
      ? sql`jsonb_build_array(given.set_aside)`
      : sql`coalesce(given.notes, '[]') || coalesce(given.remarks, '[]')`;
  const wanted =
    which === "set aside"
      ? sql`given.set_aside is not null`
      : sql`given.set_aside is null and coalesce(given.notes, given.remarks) is not null`;
  const { rows } = await sql<ListedRow>`
    select given.id, coalesce(brought.name, file.name) as name, file.source as "from", file.collection_year as year,
           given.table_name as "table", given.line, given.la_child_id as child,
           said.note ->> 'column' as "column", said.note ->> 'value' as value, said.note ->> 'reason' as reason,
           given.cells
      from return_row given
      join return_file file on file.authority = given.authority and file.id = given.file_id
      left join platform.import_file brought on brought.import_id = given.import_id and brought.file_id = given.file_id
      cross join lateral jsonb_array_elements(${said}) with ordinality as said (note, place)
     where given.authority = ${asker.authority} and ${wanted}
       and (${file ?? null}::uuid is null or given.file_id = ${file ?? null}::uuid)
     order by file.collection_year desc, file.source, file.table_name collate "C", given.line, said.place
     limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** Where facts come from: the file and line of the rows that tell them, by the facts' source_row. */
export async function rowsBehind(
  db: Db,
  asker: Asker,
  sourceRows: readonly Id[],
): Promise<Map<Id, { name: string; line: number; year: number }>> {
  const { rows } = await sql<{
    id: Id;
    name: string;
    line: number;
    year: number;
  }>`
    select given.id, coalesce(brought.name, file.name) as name, given.line, file.collection_year as year
      from return_row given
      join return_file file on file.authority = given.authority and file.id = given.file_id
      left join platform.import_file brought on brought.import_id = given.import_id and brought.file_id = given.file_id
     where given.authority = ${asker.authority} and given.id = any(${sourceRows}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, ...where }) => [id, where]));
}
