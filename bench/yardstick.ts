import { type Database } from "#platform/database/database.ts";
import { timed } from "./line.ts";

/** The tables an import writes, children first because others refer to them. */
export const importedTables = [
  "return_file",
  "return_row",
  "child",
  "child_identifier",
  "practitioner",
  "looked_after_period",
  "legal_status",
  "placement",
  "review",
  "outcomes_in_year",
  "accommodation_and_activity",
  "care_leaver_status",
  "missing_episode",
  "unaccompanied_status",
  "previous_permanence",
  "adoption_decision",
  "adoption",
  "allocation",
  "deprivation_of_liberty",
  "obligation",
  "derivation",
];

/**
 * How long COPY takes to put the same rows into the same tables, empty, with their keys, indexes
 * and triggers. The rows are read first, so that only writing is timed.
 */
export async function copied(
  from: Database,
  to: Database,
  authority: string,
  tables: readonly string[],
): Promise<number> {
  let milliseconds = 0;
  for (const table of tables) {
    const pieces = await from.withConnection(
      ({ copyOut }) =>
      Array.fromAsync(copyOut(`select * from record.${table} where authority = '${authority}'`)), // prettier-ignore
    );
    if (pieces.length === 0) continue;
    milliseconds += await timed(() =>
      to.withConnection(({ copyIn }) => copyIn(`record.${table}`, pieces)),
    );
  }
  return milliseconds;
}

/** Rows others refer to come before them. */
const first = ["team", "practitioner", "child", "person"];

/**
 * The same of everything invented, closed versions too, authority after authority: what it takes to COPY rows that
 * are already there to be copied.
 */
export async function copiedVersions(
  from: Database,
  to: Database,
  authorities: readonly { code: string; name: string }[],
): Promise<number> {
  const tables = await keptTables(from);
  let milliseconds = 0;
  for (const { code, name } of authorities) {
    await to.withConnection(
      ({ query }) =>
      query("insert into platform.authority (code, name) values ($1, $2)", [code, name]), // prettier-ignore
    );
    for (const table of tables) {
      const pieces = await from.withConnection(
        ({ copyOut }) =>
        Array.fromAsync(copyOut(`select * from ${table} where authority = '${code}'`)), // prettier-ignore
      );
      if (pieces.length > 0)
        milliseconds += await timed(() =>
          to.withConnection(({ copyIn }) => copyIn(table, pieces)),
        );
    }
  }
  return milliseconds;
}

async function keptTables(database: Database): Promise<string[]> {
  return database.withConnection(async ({ query }) => {
    const { rows } = await query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'
        order by array_position($1::text[], relname::text), relname collate "C"`,
      [first],
    );
    const names = rows.map(({ name }) => name);
    return [
      ...names.map((name) => `record.${name}`),
      ...names.map((name) => `history.${name}`),
      "record.derivation",
    ];
  });
}

/** About how many rows and closed versions there are, as the planner was last told. */
export async function rowsOf(database: Database): Promise<number> {
  return database.withConnection(async ({ query }) => {
    const { rows } = await query<{ rows: number }>(
      `select sum(reltuples)::bigint as rows from pg_class
        where relnamespace in ('record'::regnamespace, 'history'::regnamespace) and relkind = 'r' and reltuples > 0`,
    );
    return rows[0]?.rows ?? 0;
  });
}
