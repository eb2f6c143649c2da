import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { copied } from "#record/copied.ts";
import type { Keeping, KeptTable } from "#record/keeping.store.ts";
import type { Told } from "../told.ts";
import { type Standing, standingVersions } from "./standing.ts";

/** Rows that others refer to come before them; of the rest, any order will do. */
const first: readonly KeptTable[] = ["team", "practitioner", "child", "person"];

/**
 * Writes what was told as the loader: of each row the last version into the record, those before it into
 * history, each with its own moments, as everyday writes would have left them. By table, through COPY into a
 * staged table, so that the table's own triggers, checks and policies see every row. Returns how many rows.
 */
export async function writeTold(
  told: Iterable<Told>,
  keeping: Omit<Keeping, "recordedAt">,
): Promise<number> {
  const tables = Map.groupBy(told, ({ table }) => table);
  const rest = [...tables.keys()].filter((table) => !first.includes(table));
  const columns = await columnsOfTables(keeping.db);
  let written = 0;
  for (const table of [...first, ...rest.toSorted()]) {
    const rows = tables.get(table);
    if (rows) await writeTable(table, columns.get(table)!, rows, keeping);
    written += rows?.length ?? 0;
  }
  return written;
}

async function writeTable(
  table: KeptTable,
  columns: readonly Column[],
  told: readonly Told[],
  { db, asker, write }: Omit<Keeping, "recordedAt">,
) {
  const names = columns.map(({ name }) => name);
  const staged = `told_${table}`;
  const { run, copyIn } = connectionOf(db);
  await run(
    `create temporary table ${staged} on commit drop as
       select null::timestamptz as superseded_at, ${names.join(", ")} from record.${table} limit 0`,
  );
  function* lines() {
    for (const row of told)
      for (const version of standingVersions(row)) {
        const values: Readonly<Record<string, unknown>> = valuesOf(version, row.id, asker); // prettier-ignore
        announce(table, row.id, values["child_id"], write);
        yield copied([
          version.superseded,
          ...names.map((name) => values[name]),
        ]);
      }
  }
  await copyIn(staged, lines());
  const given = columns
    .map(({ name, otherwise }) =>
      otherwise ? `coalesce(${name}, ${otherwise})` : name,
    ) // prettier-ignore
    .join(", ");
  await run(`
    insert into record.${table} (${names.join(", ")}) select ${given} from ${staged} where superseded_at is null;
    insert into history.${table} (superseded_at, ${names.join(", ")}) select superseded_at, ${given} from ${staged} where superseded_at is not null;
    drop table ${staged}`);
}

const valuesOf = (
  { row, recorded, withdrawn, by }: Standing,
  id: Id,
  asker: Keeping["asker"],
) => ({
  ...row,
  id,
  authority: asker.authority,
  recorded_at: recorded,
  recorded_by: by ?? asker.id,
  withdrawn,
});

function announce(
  table: KeptTable,
  id: Id,
  child: unknown,
  write: Keeping["write"],
) {
  if (table === "child") write.changed(id);
  else if (typeof child === "string") write.changed(child);
}

/** A column, and what stands where nothing is given for it. */
type Column = { name: string; otherwise: string | null };

async function columnsOfTables(db: Db): Promise<Map<string, Column[]>> {
  const { rows } = await sql<Column & { table: string }>`
    select table_name as table, column_name as name, case is_nullable when 'NO' then column_default end as otherwise
      from information_schema.columns where table_schema = 'record' order by ordinal_position`.execute(
    db,
  );
  return Map.groupBy(rows, ({ table }) => table);
}
