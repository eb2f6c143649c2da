import { tester } from "#platform/test-database.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { type Database } from "#platform/database/database.ts";
import { reading, within } from "#platform/database/transaction.ts";
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
    const pieces = await reading(from, { id: tester, authority }, (db) =>
      Array.fromAsync(
        connectionOf(db).copyOut(
          `select * from record.${table} where authority = '${authority}'`,
        ),
      ),
    );
    if (pieces.length === 0) continue;
    milliseconds += await timed(() =>
      within(
        to,
        { id: tester, authority },
        (db) => connectionOf(db).copyIn(`record.${table}`, pieces),
        "loader",
      ),
    );
  }
  return milliseconds;
}
