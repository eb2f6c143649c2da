import { addTester, tester } from "#platform/test-database.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import {
  deriveChildren,
  rebuild,
  rederiveChanged,
} from "#clocks/obligation.store.ts";
import { startImport } from "#imports/import.ts";
import { connectionOf } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import { within, writing } from "#platform/database/transaction.ts";
import { collectionYear, filesAt, inYear } from "./files.ts";
import { type Line, type Where, beside, timed } from "./line.ts";
import { inventPractice } from "./world.ts";
import { copied, importedTables } from "./yardstick.ts";

export const authority = "899";
const asking = { id: tester, authority };

/** The import of `scale` years' worth of children, beside COPY of the rows it wrote. Leaves them in `database`. */
export async function importing(
  database: Database,
  empty: () => Promise<Database>,
  where: Where,
): Promise<{ lines: Line[]; milliseconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-bench-"));
  try {
    const paths = await filesAt(where.scale, folder);
    const milliseconds = await timed(() =>
      startImport({
        paths,
        authority,
        year: collectionYear,
        asker: { id: tester },
        database,
        beforeCommit: [deriveChildren],
      }),
    );
    await database.withConnection((connection) =>
      addTester(connection, authority, "Bench"),
    );
    const yardstick = await besideEmpty(database, empty, importedTables);
    return {
      lines: [beside("import", where, milliseconds, yardstick, 2)],
      milliseconds,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Adds what returns do not hold, and as many closed versions of obligations as there are obligations. */
export async function addPractice(database: Database): Promise<void> {
  await writing(
    database,
    asking,
    [],
    (db) => inventPractice(db, authority),
    "loader",
  );
  // The year ends where the return does: nothing here is owed after it.
  await database.withConnection((connection) =>
    connection.run(
      `update platform.authority set derived_to = '${inYear("03-31")}' where code = '${authority}'`,
    ),
  );
  await rebuild(database, asking);
}

export async function addVersions(database: Database): Promise<void> {
  await writing(
    database,
    asking,
    [],
    (db) =>
      sql`update record.obligation set recorded_at = platform.moment() where authority = ${authority}`.execute(
        db,
      ),
    "loader",
  );
  await analysed(database);
}

export async function rebuilding(
  database: Database,
  empty: () => Promise<Database>,
  where: Where,
): Promise<{ lines: Line[]; milliseconds: number }> {
  const yardstick = await besideEmpty(
    database,
    empty,
    ["obligation", "derivation"],
    ["child"],
  );
  await emptyDerived(database);
  const milliseconds = await timed(() => rebuild(database, asking));
  await analysed(database);
  const nothing = await timed(() => rederiveChanged(database, asking));
  await changeOneInHundred(database);
  const some = await timed(() => rederiveChanged(database, asking));
  return {
    milliseconds,
    lines: [
      beside("rebuild", where, milliseconds, yardstick, 1.5),
      beside(
        "re-derivation, nothing changed",
        where,
        nothing,
        milliseconds,
        0.3,
      ),
      beside(
        "re-derivation, 1% of children changed",
        where,
        some,
        milliseconds,
        0.2,
      ),
    ],
  };
}

/** As the owner, because nobody else may: obligations are only ever derived. */
async function emptyDerived(database: Database) {
  await database.withConnection((connection) =>
    connection.run(
      "set role goldthread_owner; truncate record.obligation, history.obligation, record.derivation; reset role",
    ),
  );
}

async function changeOneInHundred(database: Database) {
  await writing(
    database,
    asking,
    [],
    (db) =>
      sql`update record.child_protection_plan set ended_on = ended_on + 1, recorded_at = platform.moment()
                 where authority = ${authority} and substr(md5(id::text), 1, 2) in ('00', '01', '02')`.execute(
        db,
      ),
    "loader",
  );
}

async function besideEmpty(
  database: Database,
  empty: () => Promise<Database>,
  tables: readonly string[],
  alreadyThere: readonly string[] = [],
) {
  const other = await empty();
  try {
    await within(
      other,
      asking,
      (db) =>
        connectionOf(db).run(
          `insert into platform.authority (code, name) values ('${authority}', 'Bench')`,
        ),
      "loader",
    );
    await copied(database, other, authority, alreadyThere);
    return await copied(database, other, authority, tables);
  } finally {
    await other.close();
  }
}

async function analysed(database: Database) {
  await database.withConnection((connection) =>
    connection.run("vacuum analyze"),
  );
}
