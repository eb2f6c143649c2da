import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Note, ReturnKey } from "./return.ts";
import type { Staging } from "./staging.store.ts";
import type { ChildCounts, FileOutcome, Problem } from "./outcome.ts";

export async function secretOf(connection: Connection): Promise<string> {
  const { rows } = await connection.query<{ secret: string }>(
    "select secret from platform.import_secret",
  );
  return rows[0]?.secret ?? "";
}

export async function logBegin(
  connection: Connection,
  id: Id,
  { authority, askedBy }: { authority: string; askedBy: string },
) {
  await connection.query(
    "insert into platform.import (id, authority, asked_by) values ($1, $2, $3)",
    [id, authority, askedBy],
  );
}

/** Still alive: see leftovers.store.ts. */
export async function logAlive(connection: Connection, id: Id) {
  await connection.query(
    "update platform.import set seen_at = clock_timestamp() where id = $1",
    [id],
  );
}

export type LoggedFile = FileOutcome & {
  name: string;
  year?: number;
  file?: Id;
  sha256?: string;
};

export async function logEnd(
  connection: Connection,
  id: Id,
  ended: {
    status: "taken" | "nothing new" | "refused";
    files: readonly LoggedFile[];
    children: ChildCounts;
  },
) {
  const { new: fresh, changed, unchanged } = ended.children;
  await connection.query(
    `update platform.import set status = $2, ended_at = clock_timestamp(),
            new_children = $3, changed_children = $4, unchanged_children = $5 where id = $1`,
    [id, ended.status, fresh, changed, unchanged],
  );
  for (const [place, file] of ended.files.entries())
    await connection.query(
      `insert into platform.import_file
         (import_id, place, name, kind, collection_year, file_id, sha256, refused, read, taken, noted, set_aside)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        place,
        file.name,
        file.kind,
        file.year ?? null,
        file.refused === undefined ? (file.file ?? null) : null,
        file.sha256 ?? null,
        file.refused ?? null,
        file.read,
        file.taken,
        file.noted,
        file.setAside,
      ],
    );
}

export async function logFailure(
  connection: Connection,
  id: Id,
  because: string,
) {
  await connection.query(
    `update platform.import set status = 'failed', ended_at = clock_timestamp(), failed_because = $2
      where id = $1 and status = 'running'`,
    [id, because],
  );
}

export type FileCounts = Pick<
  FileOutcome,
  "read" | "taken" | "noted" | "setAside"
>;

export async function countsOf(
  connection: Connection,
  authority: string,
  files: readonly Id[],
): Promise<Map<Id, FileCounts>> {
  const { rows } = await connection.query<FileCounts & { id: Id }>(
    `select id, read, taken, noted, set_aside as "setAside" from record.return_file
      where authority = $1 and id = any($2::uuid[])`,
    [authority, files],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Enough to see what is wrong with a file; the counts beside them are whole. */
const problemsShown = 20_000;

export type RowProblem = Problem & { file: Id };

/** What was noted or set aside of the rows now staged, by its line in the files just read. */
export async function problemsOf(
  connection: Connection,
  { rows: staged }: Staging,
  authority: string,
): Promise<RowProblem[]> {
  const { rows } = await connection.query<{
    file: Id;
    row: number;
    said: Note[];
  }>(
    `select file, row, said from (
       select given.file_id as file, given.line as row,
              coalesce(jsonb_build_array(kept.set_aside - 'waiting'), '[]') || coalesce(kept.notes, '[]') || coalesce(kept.remarks, '[]') as said,
              row_number() over (partition by given.file_id order by given.line) as place
         from ${staged} given
         join record.return_row kept on kept.authority = $1 and kept.id = given.id
        where kept.notes is not null or kept.remarks is not null or kept.set_aside is not null) each
      where place <= $2 order by file, row`,
    [authority, problemsShown],
  );
  return rows
    .flatMap(({ file, row, said }) =>
      said
        .filter((note) => note !== null)
        .map(({ column, value, reason, below = 0 }) => ({
          file,
          row: row + below,
          column,
          value,
          reason,
        })),
    )
    .toSorted((a, b) => a.row - b.row);
}

/** Children whom the staged rows speak of and the record now knows. */
export async function childrenSpokenOf(
  connection: Connection,
  { rows: staged }: Staging,
  authority: string,
): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    `select count(distinct child.id) as count from ${staged} given
       join record.child on child.authority = $1 and child.la_child_id = given.la_child_id and not child.withdrawn`,
    [authority],
  );
  return rows[0]?.count ?? 0;
}

export async function makeAuthority(connection: Connection, code: string) {
  await connection.query(
    `insert into platform.authority (code, name) values ($1, 'Local authority ' || $1) on conflict do nothing`,
    [code],
  );
}

/**
 * Where nobody records live, questions are asked as at the last day the returns cover. An
 * authority that had returns and lost this day records live since.
 */
export async function speakUntilCover(
  connection: Connection,
  authority: string,
  importId: Id,
) {
  await connection.query(
    `update platform.authority
        set data_until = greatest(data_until, (
              select make_date(max(collection_year), 3, 31) from record.return_file where authority = $1 and not withdrawn))
      where code = $1
        and (data_until is not null
             or not exists (select from record.child where authority = $1 and source = 'record')
            and not exists (select from record.return_file where authority = $1 and import_id <> $2))`,
    [authority, importId],
  );
}

export type { ReturnKey };
