import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { FileCounts } from "./import-log.store.ts";

export type ImportStatus =
  "running" | "taken" | "nothing new" | "refused" | "failed" | "interrupted";

/** One import as the list shows it; its counts are those of all its files. */
export type ListedImport = FileCounts & {
  id: Id;
  askedBy: string;
  beganAt: Instant;
  endedAt: Instant | null;
  status: ImportStatus;
  failedBecause: string | null;
  files: number;
  refused: number;
  newChildren: number | null;
  changedChildren: number | null;
  unchangedChildren: number | null;
};

/** A file of an import, and whether it is still the one in force. */
export type ImportedFile = FileCounts & {
  place: number;
  name: string;
  kind: string | null;
  year: number | null;
  fileId: Id | null;
  refused: string | null;
  /** The import that brought the file now in force in its place; null when it is this one's or none is. */
  replacedBy: Id | null;
  /** Rows of the file in force that are set aside, and noted, today. */
  setAsideNow: number;
  notedNow: number;
};

const columns = sql`
  import.id, who(import.asked_by) as "askedBy", import.began_at::text as "beganAt", import.ended_at::text as "endedAt",
  import.status, import.failed_because as "failedBecause",
  import.new_children as "newChildren", import.changed_children as "changedChildren",
  import.unchanged_children as "unchangedChildren",
  count(file.place) as files, count(file.refused) as refused,
  coalesce(sum(file.read), 0)::integer as read, coalesce(sum(file.taken), 0)::integer as taken,
  coalesce(sum(file.noted), 0)::integer as noted, coalesce(sum(file.set_aside), 0)::integer as "setAside"`;

export async function countImports(db: Db, asker: Asker): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from import where authority = ${asker.authority}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Some of the authority's imports, latest first. */
export async function importsOf(
  db: Db,
  asker: Asker,
  { from, size }: { from: number; size: number },
): Promise<ListedImport[]> {
  const { rows } = await sql<ListedImport>`
    select ${columns}
      from import left join import_file file on file.import_id = import.id
     where import.authority = ${asker.authority}
     group by import.id order by import.began_at desc, import.id
     limit ${size} offset ${from}
  `.execute(db);
  return rows;
}

export async function importOf(
  id: string,
  db: Db,
  asker: Asker,
): Promise<ListedImport | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<ListedImport>`
    select ${columns}
      from import left join import_file file on file.import_id = import.id
     where import.authority = ${asker.authority} and import.id = ${id}
     group by import.id
  `.execute(db);
  return rows[0];
}

/** The files of an import, in the order they were read. */
export async function filesOf(
  id: Id,
  db: Db,
  { authority }: Asker,
): Promise<ImportedFile[]> {
  const { rows } = await sql<ImportedFile>`
    select file.place, file.name, file.kind, file.collection_year as year, file.file_id as "fileId", file.refused,
           file.read, file.taken, file.noted, file.set_aside as "setAside",
           case when force.import_id <> file.import_id and force.sha256 <> file.sha256 then force.import_id end as "replacedBy",
           (select count(*) from return_row line where line.authority = ${authority} and line.file_id = file.file_id
               and line.set_aside is not null) as "setAsideNow",
           (select count(*) from return_row line where line.authority = ${authority} and line.file_id = file.file_id
               and line.set_aside is null and coalesce(line.notes, line.remarks) is not null) as "notedNow"
      from import_file file
      left join return_file force on force.authority = ${authority} and force.id = file.file_id
     where file.import_id = ${id}
     order by file.place
  `.execute(db);
  return rows;
}
