import type { Id } from "#kernel/id.ts";
import type { Connection } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { copyLine, json } from "./copy-text.ts";
import { type ProjectedTable, projectedColumns } from "./projected-fact.ts";
import type { GivenRow } from "./return.ts";

/** The staging tables of one import: unlogged, dropped when it ends, and at the next start if it never did. */
export type Staging = ReturnType<typeof stagingOf>;

export function stagingOf(importId: Id) {
  const mark = importId.replaceAll("-", "").slice(0, 16);
  return {
    rows: `staging.rows_${mark}`,
    /** LA child ids of changed rows, as they come. */
    listed: `staging.listed_${mark}`,
    /** The same once each, in batches: the children to project. */
    children: `staging.children_${mark}`,
    child: `staging.child_${mark}`,
    practitioner: `staging.practitioner_${mark}`,
    remarks: `staging.remarks_${mark}`,
    /** Ids of the children whose record changed. */
    changed: `staging.changed_${mark}`,
    fact: (table: ProjectedTable) => `staging.${table}_${mark}`,
  };
}

export const projectedTables = Object.keys(
  projectedColumns,
) as ProjectedTable[];

/** When and by whom, asked once for a statement: as a column's default it is read from text for every row. */
export const recorded = {
  columns: "recorded_at, recorded_by",
  now: "(select platform.moment()), (select platform.actor())",
};

/**
 * Each small transaction lets the embedded database serve others in between. `authority`: whose record
 * it reads; without one none of the record is there to read.
 */
export async function staging<Result>(
  database: Pick<Database, "withConnection">,
  work: (connection: Connection) => Promise<Result>,
  authority = "",
): Promise<Result> {
  return database.withConnection(async (connection) => {
    await connection.run(
      "begin; set local role goldthread_loader; set local synchronous_commit = off",
    );
    await connection.query(
      "select set_config('goldthread.authority', $1, true)",
      [authority],
    );
    const result = await work(connection);
    await connection.run("commit");
    return result;
  });
}

export async function makeStaging(connection: Connection, to: Staging) {
  await connection.run(`
    create unlogged table ${to.rows} (
      id uuid, file_id uuid, line integer, table_name text, la_child_id text, row_key text,
      occurrence integer default 1, cells jsonb, notes jsonb, set_aside jsonb);
    create unlogged table ${to.listed} (la_child_id text);
    create unlogged table ${to.children} (batch integer, la_child_id text, child_id uuid);
    create unlogged table ${to.child} as
      select id, la_child_id, source, source_row, born_on, expected_on, died_on, sex, ethnicity, covered_to
        from record.child with no data;
    create unlogged table ${to.practitioner} as select id, local_id, source from record.practitioner with no data;
    create unlogged table ${to.remarks} (id uuid, remarks jsonb, set_aside jsonb);
    create unlogged table ${to.changed} (child_id uuid, is_new boolean)`);
  for (const table of projectedTables)
    await connection.run(`
      create unlogged table ${to.fact(table)} as
        select id, child_id, source, source_row, ${projectedColumns[table].join(", ")} from record.${table} with no data`);
}

export async function dropStaging(connection: Connection, of: Staging) {
  const { fact, ...others } = of;
  const names = [...Object.values(others), ...projectedTables.map(fact)];
  await connection.run(`drop table if exists ${names.join(", ")}`);
}

/** A row as a line for staging: written as soon as it is read, it costs least to hold. */
export const rowLine = (id: Id, file: Id, row: GivenRow): string =>
  copyLine([
    id,
    file,
    row.line,
    row.table,
    row.child,
    row.key,
    json(row.cells),
    row.notes.length > 0 ? json(row.notes) : null,
    json(row.setAside),
  ]);

export async function stageRows(
  connection: Connection,
  to: Staging,
  lines: readonly string[],
) {
  await connection.copyIn(
    `${to.rows} (id, file_id, line, table_name, la_child_id, row_key, cells, notes, set_aside)`,
    lines,
  );
}

export async function forgetStagedFile(
  connection: Connection,
  { rows }: Staging,
  file: Id,
) {
  await connection.query(`delete from ${rows} where file_id = $1`, [file]);
}

/** The planner knows nothing of tables just filled; how many rows they hold is nearly all it needs to. */
export async function analyse(
  connection: Connection,
  tables: readonly string[],
) {
  await connection.run(
    `set local default_statistics_target = 10; analyze ${tables.join(", ")}; set local default_statistics_target to default`,
  );
}

/** For one transaction that sorts and joins whole files: in memory, where the rows just written are too. */
export async function expectMany(connection: Connection) {
  await connection.run(
    "set local work_mem = '64MB'; set local random_page_cost = 1.1",
  );
}

/** Above so many rows the record's own tables are analysed too, before they are read again. */
const many = 5000;

export async function analyseRecord(
  connection: Connection,
  rows: number,
  tables: readonly string[],
) {
  if (rows > many)
    await connection.query("call platform.take_statistics($1::text[])", [
      tables,
    ]);
}

/** For reading a few rows at a time from tables that grow meanwhile, which the planner takes for empty. */
export async function expectingFew<Result>(
  connection: Connection,
  work: () => Promise<Result>,
): Promise<Result> {
  await connection.run("set local enable_seqscan = off");
  const result = await work();
  await connection.run("set local enable_seqscan to default");
  return result;
}

/** Rows that repeat a key of their file are told apart by their order in it. */
export async function tellRepeatsApart(
  connection: Connection,
  { rows }: Staging,
) {
  await expectMany(connection);
  await connection.run(`
    with repeated as (select id from ${rows} group by id having count(*) > 1),
    ordered as (
      select ctid as place, row_number() over (partition by id order by line) as occurrence
        from ${rows} where id in (select id from repeated))
    update ${rows} given
       set occurrence = ordered.occurrence,
           id = md5(given.id::text || ' ' || ordered.occurrence)::uuid
      from ordered where given.ctid = ordered.place and ordered.occurrence > 1`);
  // Read again by child, and compared with what is in force.
  await connection.run(`create index on ${rows} (la_child_id)`);
  await analyse(connection, [rows]);
}
