import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { ReturnKey } from "./return.ts";
import { recorded, type Staging } from "./staging.store.ts";

/** A file about to be in force. */
export type StagedFile = {
  id: Id;
  from: ReturnKey;
  year: number;
  table: string;
  name: string;
  sha256: string;
};

/** How many rows each file has in force, and how many of them the staged ones would withdraw. */
export async function withdrawals(
  connection: Connection,
  { rows }: Staging,
  authority: string,
  files: readonly StagedFile[],
): Promise<Map<Id, { inForce: number; lost: number }>> {
  const { rows: found } = await connection.query<{
    file_id: Id;
    in_force: number;
    lost: number;
  }>(
    `select kept.file_id, count(*) as in_force, count(*) filter (where given.id is null) as lost
       from record.return_row kept left join ${rows} given on given.id = kept.id
      where kept.authority = $1 and kept.file_id = any($2::uuid[]) and not kept.withdrawn
      group by kept.file_id`,
    [authority, files.map(({ id }) => id)],
  );
  return new Map(
    found.map(({ file_id, in_force, lost }) => [
      file_id,
      { inForce: in_force, lost },
    ]),
  );
}

/** Puts the files in force; returns those of which none was in force before. Counts come last. */
export async function putFilesInForce(
  connection: Connection,
  authority: string,
  importId: Id,
  files: readonly StagedFile[],
): Promise<StagedFile[]> {
  const fresh: StagedFile[] = [];
  for (const file of files) {
    const { rows } = await connection.query<{ fresh: boolean }>(
      `insert into record.return_file
         (authority, id, source, collection_year, table_name, name, sha256, import_id, read, taken, noted, set_aside)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0)
       on conflict (authority, id) do update
         set name = excluded.name, sha256 = excluded.sha256, import_id = excluded.import_id,
             recorded_at = platform.moment(), recorded_by = excluded.recorded_by
       where return_file.sha256 <> excluded.sha256
       returning (xmax = 0) as fresh`,
      [
        authority,
        file.id,
        file.from,
        file.year,
        file.table,
        file.name,
        file.sha256,
        importId,
      ],
    );
    if (rows[0]?.fresh) fresh.push(file);
  }
  return fresh;
}

/** Whether a row of a file says something else than the one in force, `kept`, which has its id. */
export const differs = (given: string) => `(
  kept.withdrawn or kept.cells is distinct from ${given}.cells or kept.notes is distinct from ${given}.notes
  or case when kept.set_aside ? 'waiting' then null else kept.set_aside end is distinct from ${given}.set_aside)`;

/** Lists the children of all rows that the staged files change, before they do. */
export async function listChanged(
  connection: Connection,
  to: Staging,
  authority: string,
  files: readonly StagedFile[],
) {
  await connection.query(
    `insert into ${to.listed} (la_child_id)
     select given.la_child_id from ${to.rows} given
       left join record.return_row kept on kept.authority = $1 and kept.id = given.id
      where given.file_id = any($2::uuid[]) and (kept.id is null or ${differs("given")})
     union
     select kept.la_child_id from record.return_row kept
      where kept.authority = $1 and kept.file_id = any($2::uuid[]) and not kept.withdrawn
        and not exists (select from ${to.rows} given where given.id = kept.id)`,
    [authority, files.map(({ id }) => id)],
  );
}

/** Takes the staged rows by difference: new, changed, withdrawn. */
export async function mergeRows(
  connection: Connection,
  to: Staging,
  authority: string,
  importId: Id,
  files: readonly StagedFile[],
) {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  await connection.query(
    `update record.return_row kept
        set file_id = given.file_id, import_id = $2, line = given.line, cells = given.cells, notes = given.notes,
            set_aside = given.set_aside, remarks = null, withdrawn = false,
            recorded_at = platform.moment(), recorded_by = platform.actor()
       from ${to.rows} given
      where kept.authority = $1 and kept.id = given.id and ${differs("given")}`,
    [authority, importId],
  );
  await connection.query(
    `update record.return_row kept
        set withdrawn = true, recorded_at = platform.moment(), recorded_by = platform.actor()
      where kept.authority = $1 and kept.file_id = any($2::uuid[]) and not kept.withdrawn
        and not exists (select from ${to.rows} given where given.id = kept.id)`,
    [authority, ids],
  );
  const source = files
    .map(({ id, from }) => `when '${id}' then '${from}'`)
    .join(" ");
  await connection.query(
    `insert into record.return_row
       (authority, id, source, file_id, import_id, line, table_name, la_child_id, row_key, occurrence,
        cells, notes, set_aside, ${recorded.columns})
     select $1, given.id, case given.file_id ${source} end, given.file_id, $2, given.line, given.table_name, given.la_child_id,
            given.row_key, given.occurrence, given.cells, given.notes, given.set_aside, ${recorded.now}
       from ${to.rows} given
      where not exists (select from record.return_row there where there.authority = $1 and there.id = given.id)
      order by given.la_child_id collate "C"`, // a child's rows stand together, for they are read together
    [authority, importId],
  );
}

/** A file where none was can change what is said of the children whom the files of its year and the one before hold. */
export async function listNeighbours(
  connection: Connection,
  { listed }: Staging,
  authority: string,
  fresh: readonly StagedFile[],
) {
  const { rows } = await connection.query<{ id: Id }>(
    `select file.id from record.return_file file
      where file.authority = $1 and file.id <> all($2::uuid[])
        and file.source || ' ' || file.collection_year = any($3::text[])`,
    [
      authority,
      fresh.map(({ id }) => id),
      fresh.flatMap(({ from, year }) => [
        `${from} ${year}`,
        `${from} ${year - 1}`,
      ]),
    ],
  );
  if (rows.length === 0) return;
  await connection.query(
    `insert into ${listed} (la_child_id)
     select distinct la_child_id from record.return_row
      where authority = $1 and not withdrawn and file_id = any($2::uuid[])`,
    [authority, rows.map(({ id }) => id)],
  );
}

/** Counts again the rows of the given files and of every file whose rows were remarked on. */
export async function countRows(
  connection: Connection,
  { remarks }: Staging,
  authority: string,
  files: readonly StagedFile[],
) {
  await connection.query(
    `with touched as (
       select distinct file_id as id from record.return_row
        where authority = $1 and id in (select id from ${remarks})
       union select unnest($2::uuid[])),
     counted as (
       select given.file_id as id, count(*) as read,
              count(*) filter (where set_aside is null) as taken,
              count(*) filter (where set_aside is not null) as aside,
              count(*) filter (where set_aside is null and coalesce(notes, remarks) is not null) as noted
         from record.return_row given
        where authority = $1 and not withdrawn and file_id in (select id from touched)
        group by given.file_id)
     update record.return_file file
        set read = coalesce(counted.read, 0), taken = coalesce(counted.taken, 0),
            noted = coalesce(counted.noted, 0), set_aside = coalesce(counted.aside, 0),
            recorded_at = platform.moment(), recorded_by = platform.actor()
       from touched left join counted using (id)
      where file.authority = $1 and file.id = touched.id
        and (file.read, file.taken, file.noted, file.set_aside) is distinct from
            (coalesce(counted.read, 0), coalesce(counted.taken, 0), coalesce(counted.noted, 0), coalesce(counted.aside, 0))`,
    [authority, files.map(({ id }) => id)],
  );
}
