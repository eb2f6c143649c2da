import type { Database } from "#platform/database/database.ts";

/** Fills the record; where it was empty, the words of all are put into their indexes at the end, at once. */
export async function wordsAtOnce(
  database: Database,
  fill: () => Promise<void>,
): Promise<void> {
  await asOwner(database, "call platform.search_later()");
  try {
    await fill();
  } finally {
    await searchedAgain(database);
  }
}

/** The indexes of words are there, though filling was cut off before they were made. */
export const searchedAgain = (database: Database): Promise<void> =>
  asOwner(database, "call platform.search_again()");

const asOwner = (database: Database, script: string) =>
  database.withConnection(async ({ run }) => {
    await run(
      `begin; set local role goldthread_owner; set local maintenance_work_mem = '256MB'; ${script}; commit`,
    );
  });
