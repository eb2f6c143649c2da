import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { migrate } from "#platform/database/migrate.ts";
import { openDatabase } from "#platform/database/database.ts";

// Writes src/platform/database/tables.ts from the migrated database, or with --check says whether it is fresh.

const file = new URL("../platform/database/tables.ts", import.meta.url);

const typeOf: Readonly<Record<string, string>> = {
  bool: "boolean",
  date: "Day",
  float8: "number",
  int4: "number",
  int8: "number",
  jsonb: "unknown",
  numeric: "number",
  text: "string",
  timestamptz: "Instant",
  uuid: "string",
  _text: "string[]",
};

type Column = {
  schema: string;
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
};

const database = await openDatabase({ memory: true });
await migrate(database);
const columns = await database.withConnection(async (connection) => {
  const { rows } = await connection.query<Column>(`
    select table_schema as schema, table_name as table, column_name as column, udt_name as type,
           is_nullable = 'YES' as nullable, column_default is not null or is_identity = 'YES' as defaulted
      from information_schema.columns
     where table_schema in ('record', 'platform')
     order by table_schema, table_name, ordinal_position`);
  return rows;
});
await database.close();

const tables = Map.groupBy(
  columns,
  ({ schema, table }) => `${schema}.${table}`,
);
const body = [...tables]
  .map(([name, its]) => `"${name}": { ${its.map(lineOf).join("; ")} };`)
  .join("\n");
const standing = [...tables.keys()].filter((name) =>
  name.startsWith("record."),
);
const written = await format(
  `// Written by \`npm run tables\` from the migrated database. Do not edit.
import type { Generated } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";

/** The tables by schema: record holds what stands now, platform what knows no child. */
type Kept = { ${body} };

/** What queries name: a bare name is the view the transaction's search path shows (now, or then). */
export type Tables = Kept & {
${standing.map((name) => `${name.slice("record.".length)}: Kept["${name}"];`).join("\n")}
${[...tables.keys()]
  .filter((name) => name.startsWith("platform."))
  .map((name) => `${name.slice("platform.".length)}: Kept["${name}"];`)
  .join("\n")}
};
`,
  { parser: "typescript" },
);

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== written) {
    console.error(
      "src/platform/database/tables.ts is stale: run npm run tables",
    );
    process.exitCode = 1;
  }
} else writeFileSync(file, written);

function lineOf({ column, type, nullable, defaulted }: Column): string {
  const plain = (typeOf[type] ?? "string") + (nullable ? " | null" : "");
  return `${column}: ${defaulted ? `Generated<${plain}>` : plain}`;
}
