import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Note, ReturnKey, RowInForce } from "./return.ts";
import { linesIn, valuesFrom } from "#record/copied.ts";
import { differs, type StagedFile } from "./rows-in-force.store.ts";
import type { Staging } from "./staging.store.ts";

/** Rows projected at once: few enough to hold in memory, whatever the children's share of them. */
const rowsAtOnce = 20_000;

export type Batches = { children: number; batches: number };

/** Lists each child once, in batches of about so many rows, with the id the record has for it or nothing. */
export async function batchChildren(
  connection: Connection,
  { rows: staged, listed, children }: Staging,
  authority: string,
  files: readonly StagedFile[],
): Promise<Batches> {
  const { affected } = await connection.query(
    `insert into ${children} (batch, la_child_id, child_id)
     select 1 + (sum(coalesce(held.rows, 0)) over (order by each.la_child_id collate "C") / ${rowsAtOnce})::integer,
            each.la_child_id, child.id
       from (select distinct la_child_id from ${listed} where la_child_id <> '') each
       left join (
         select la_child_id, count(*) as rows from (
           select la_child_id from ${staged} where file_id = any($2::uuid[])
           union all
           select la_child_id from record.return_row
            where authority = $1 and not withdrawn and file_id <> all($2::uuid[])) its
          where la_child_id in (select la_child_id from ${listed}) group by la_child_id) held
         on held.la_child_id = each.la_child_id
       left join record.child on child.authority = $1 and child.la_child_id = each.la_child_id`,
    [authority, files.map(({ id }) => id)],
  );
  await connection.run(
    `create index on ${children} (batch); analyze ${children}`,
  );
  const { rows } = await connection.query<{ batches: number | null }>(
    `select max(batch) as batches from ${children}`,
  );
  return { children: affected, batches: rows[0]?.batches ?? 0 };
}

/** A row in force with what stands remarked on it. */
export type RowThen = RowInForce & {
  from: ReturnKey;
  remarks: Note[] | null;
  waiting: Note | null;
};

export type ChildInForce = {
  child: string;
  /** The id it has in the record, if any. */
  id: Id | null;
  rows: RowThen[];
};

/** What the rows of a batch are read from: the staged files, and whether any row is in force already. */
export type Standing = {
  to: Staging;
  authority: string;
  files: readonly StagedFile[];
  anyInForce: boolean;
};

/**
 * The children of one batch, with their rows of every return that are not set aside by themselves,
 * as they will be once the staged files are in force: read before that, or while it is being done.
 */
export async function childrenInForce(
  connection: Connection,
  standing: Standing,
  batch: number,
): Promise<ChildInForce[]> {
  const found: ChildInForce[] = [];
  const written = connection.copyOut(rowsOfBatch(standing, batch));
  for await (const lines of linesIn(written))
    for (const line of lines) {
      const [child = "", id = null, ...values] = valuesFrom(line, 0, columns);
      if (found.at(-1)?.child !== child) found.push({ child, id, rows: [] });
      found.at(-1)?.rows.push(rowFrom(values));
    }
  return found;
}

/** For COPY, which takes no parameters. Kept apart by offsets: else a table not yet analysed is read whole for every batch. */
function rowsOfBatch(
  { to, authority, files, anyInForce }: Standing,
  batch: number,
) {
  if (!/^[A-Z0-9]+$/.test(authority)) throw new Error("Not an authority code");
  const ids = `('{${files.map(({ id }) => id).join(",")}}'::uuid[])`;
  const given = files.map(
    ({ id, from, year }) => `('${id}'::uuid, '${from}', ${year})`,
  );
  const unchanged = `
    select kept.line, kept.remarks, kept.set_aside from record.return_row kept
     where kept.authority = '${authority}' and kept.id = given.id and kept.la_child_id = given.la_child_id
       and not ${differs("given")} offset 0`;
  const others = `union all
    select id, file_id, table_name, row_key, line, occurrence, cells, remarks, set_aside from record.return_row held
     where held.authority = '${authority}' and held.la_child_id = listed.la_child_id and not held.withdrawn
       and (held.set_aside is null or held.set_aside ? 'waiting') and held.file_id <> all ${ids}`;
  const nothing =
    "select null::integer as line, null::jsonb as remarks, null::jsonb as set_aside";
  return `
  select its.child, its.child_id, its.id, file.source, file.collection_year, its.table_name,
         its.row_key, its.line, its.occurrence, its.cells, its.remarks, its.set_aside
    from (
      select listed.la_child_id as child, listed.child_id, each.* from ${to.children} listed
       cross join lateral (
         select given.id, given.file_id, given.table_name, given.row_key, coalesce(kept.line, given.line) as line,
                given.occurrence, given.cells, kept.remarks, kept.set_aside
           from ${to.rows} given left join lateral (${anyInForce ? unchanged : nothing}) kept on true
          where given.la_child_id = listed.la_child_id and given.file_id = any ${ids} and given.set_aside is null
         ${anyInForce ? others : ""}
         offset 0) each
       where listed.batch = ${batch}
      offset 0) its
    left join (
      select id, source, collection_year from record.return_file
       where authority = '${authority}' and id <> all ${ids}
      union all values ${given.join(", ")}) file on file.id = its.file_id
   order by its.child collate "C", file.collection_year, its.table_name, its.line, its.id`;
}

const columns = 12;

function rowFrom([
  id = "",
  from = "",
  year,
  table = "",
  key = "",
  line,
  occurrence,
  cells = "{}",
  remarks = "null",
  waiting = "null",
]: (string | undefined)[]): RowThen {
  return {
    id,
    from: from as ReturnKey,
    year: Number(year),
    table,
    key,
    line: Number(line),
    occurrence: Number(occurrence),
    cells: JSON.parse(cells),
    remarks: JSON.parse(remarks),
    waiting: JSON.parse(waiting),
  };
}

/** Which files of each return are in force once the staged ones are too: `ssda903 2018 episodes`. */
export async function filesInForce(
  connection: Connection,
  authority: string,
  files: readonly StagedFile[],
): Promise<Set<string>> {
  const { rows } = await connection.query<{ file: string }>(
    `select source || ' ' || collection_year || ' ' || table_name as file
       from record.return_file where authority = $1 and not withdrawn`,
    [authority],
  );
  const given = files.map(
    ({ from, year, table }) => `${from} ${year} ${table}`,
  );
  return new Set([...rows.map(({ file }) => file), ...given]);
}

export async function isAnyInForce(
  connection: Connection,
  authority: string,
): Promise<boolean> {
  const { rows } = await connection.query<{ any: boolean }>(
    `select exists (select from record.return_row where authority = $1) as "any"`,
    [authority],
  );
  return rows[0]?.any ?? false;
}
