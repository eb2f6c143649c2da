import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Note, ReturnKey, RowInForce } from "./return.ts";
import type { Staging } from "./staging.store.ts";

/** Numbers each listed child once, with the id the record has for it or nothing. Returns how many there are. */
export async function numberChildren(
  connection: Connection,
  { listed, children }: Staging,
  authority: string,
): Promise<number> {
  const { affected } = await connection.query(
    `insert into ${children} (number, la_child_id, child_id)
     select row_number() over (order by listed.la_child_id collate "C"), listed.la_child_id, child.id
       from (select distinct la_child_id from ${listed} where la_child_id <> '') listed
       left join record.child on child.authority = $1 and child.la_child_id = listed.la_child_id`,
    [authority],
  );
  await connection.run(`create index on ${children} (number)`);
  return affected;
}

/** A row in force with what stands remarked on it. */
export type RowThen = RowInForce & {
  from: ReturnKey;
  remarks: Note[] | null;
  waiting: Note | null;
};

export type ChildInForce = {
  number: number;
  child: string;
  /** The id it has in the record, if any. */
  id: Id | null;
  rows: RowThen[];
};

type Row = RowThen & { number: number; child: string; child_id: Id | null };

/** The children with these numbers, with their rows of every return in force that are not set aside by themselves. */
export async function childrenInForce(
  connection: Connection,
  { children }: Staging,
  authority: string,
  numbers: { from: number; to: number },
): Promise<ChildInForce[]> {
  const { rows } = await connection.query<Row>(
    `select listed.number, listed.la_child_id as child, listed.child_id,
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
      where listed.number between $2 and $3
      order by listed.number, file.collection_year, given.table_name, given.line, given.id`,
    [authority, numbers.from, numbers.to],
  );
  const found: ChildInForce[] = [];
  for (const { child, child_id, number, ...row } of rows) {
    if (found.at(-1)?.number !== number)
      found.push({ number, child, id: child_id, rows: [] });
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
