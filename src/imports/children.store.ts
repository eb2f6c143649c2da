import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Note, ReturnKey, RowInForce } from "./return.ts";
import type { Staging } from "./staging.store.ts";

/** Rows projected at once: few enough to hold in memory, whatever the children's share of them. */
const rowsAtOnce = 20_000;

/** Lists each child once, in batches of about so many rows, with the id the record has for it or nothing. */
export async function batchChildren(
  connection: Connection,
  { listed, children }: Staging,
  authority: string,
): Promise<{ children: number; batches: number }> {
  const { affected } = await connection.query(
    `insert into ${children} (batch, la_child_id, child_id)
     select 1 + (sum(coalesce(held.rows, 0)) over (order by each.la_child_id collate "C") / ${rowsAtOnce})::integer,
            each.la_child_id, child.id
       from (select distinct la_child_id from ${listed} where la_child_id <> '') each
       left join (
         select la_child_id, count(*) as rows from record.return_row
          where authority = $1 and la_child_id in (select la_child_id from ${listed}) group by la_child_id) held
         on held.la_child_id = each.la_child_id
       left join record.child on child.authority = $1 and child.la_child_id = each.la_child_id`,
    [authority],
  );
  await connection.run(`create index on ${children} (batch)`);
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

type Row = RowThen & { child: string; child_id: Id | null };

/** The children of one batch, with their rows of every return in force that are not set aside by themselves. */
export async function childrenInForce(
  connection: Connection,
  { children }: Staging,
  authority: string,
  batch: number,
): Promise<ChildInForce[]> {
  const { rows } = await connection.query<Row>(
    `select listed.la_child_id as child, listed.child_id,
            given.id, file.source as "from", file.collection_year as year, given.table_name as "table",
            given.row_key as key, given.line, given.occurrence, given.cells, given.remarks,
            given.set_aside as waiting
       from ${children} listed
      -- Kept apart by the offset: else a table not yet analysed is read whole for every batch.
      cross join lateral (
        select * from record.return_row its
         where its.authority = $1 and its.la_child_id = listed.la_child_id and not its.withdrawn
           and (its.set_aside is null or its.set_aside ? 'waiting')
        offset 0) given
       join record.return_file file on file.authority = $1 and file.id = given.file_id
      where listed.batch = $2
      order by listed.la_child_id collate "C", file.collection_year, given.table_name, given.line, given.id`,
    [authority, batch],
  );
  const found: ChildInForce[] = [];
  for (const { child, child_id, ...row } of rows) {
    if (found.at(-1)?.child !== child)
      found.push({ child, id: child_id, rows: [] });
    found.at(-1)?.rows.push(row);
  }
  return found;
}

/** Which files of each return are in force: `ssda903 2018 episodes`. */
export async function filesInForce(
  connection: Connection,
  authority: string,
): Promise<Set<string>> {
  const { rows } = await connection.query<{ file: string }>(
    `select source || ' ' || collection_year || ' ' || table_name as file
       from record.return_file where authority = $1 and not withdrawn`,
    [authority],
  );
  return new Set(rows.map(({ file }) => file));
}
