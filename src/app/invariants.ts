import { rebuild } from "#clocks/obligation.store.ts";
import { filesNotWhole } from "#imports/rows-whole.store.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import {
  finding,
  referencesHold,
  trailHolds,
  versionsHold,
} from "#platform/keeping/held-to.ts";
import type { Finding } from "#platform/keeping/receipts.ts";
import type { TrailHead } from "#platform/trail/head.ts";

/** What must hold in any database of ours, looked at row by row. The heads are those kept outside it. */
export async function examine(
  database: Database,
  heads: readonly TrailHead[],
): Promise<Finding[]> {
  const codes = await authorityCodes(database);
  return [
    await trailHolds(database, heads),
    await referencesHold(database),
    await versionsHold(database),
    await obligationsHold(database, codes),
    await returnsHold(database, codes),
  ];
}

/** What was promised is what the facts give: a rebuild changes nothing. (What differs it puts right.) */
async function obligationsHold(database: Database, codes: readonly string[]) {
  const faults = [];
  let all = 0;
  for (const authority of codes) {
    const { obligations, changed } = await rebuild(database, {
      id: "examination",
      authority,
    });
    all += obligations;
    if (changed > 0)
      faults.push(
        `${authority}: a rebuild changed ${changed} of ${obligations}`,
      );
  }
  return finding("obligations", faults, `${all} equal a rebuild`);
}

async function returnsHold(database: Database, codes: readonly string[]) {
  const faults = [];
  for (const authority of codes) {
    const files = await reading(
      database,
      { id: "examination", authority },
      (db) => filesNotWhole(db, authority),
      undefined,
      "engine",
    );
    for (const { name, read, rows } of files)
      faults.push(`${authority}: ${name} holds ${rows} of its ${read} rows`);
  }
  return finding("rows of returns", faults, "every file in force is whole");
}
