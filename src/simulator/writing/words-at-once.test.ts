import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Database } from "#platform/database/database.ts";
import { emptyDatabase } from "#platform/test-database.ts";
import { inventBorough } from "../borough.ts";
import { settingsOf } from "../boroughs.ts";
import { searchedAgain, wordsAtOnce } from "./words-at-once.store.ts";

/** What search stands on: the indexes of words, what follows a row into the spellings, and the spellings. */
const standing = (database: Database) =>
  database.withConnection(async ({ query }) => {
    const { rows } = await query<{ what: string }>(`
      select indexdef as what from pg_indexes where indexname like '%\\_by_words'
      union all select tgrelid::regclass || ' ' || tgname from pg_trigger where tgname like 'keep_spelling%'
      union all select authority || ' ' || word from platform.spelling order by 1`);
    return rows.map(({ what }) => what);
  });

const [setting] = settingsOf(1, { seed: 7, scale: 0.02, years: 1, until: "2026-03-31" }); // prettier-ignore

async function filled(fill: (database: Database) => Promise<void>) {
  const database = await emptyDatabase();
  await fill(database);
  const found = await standing(database);
  return { database, found };
}

const invented = (database: Database) =>
  inventBorough(setting!, { database, beforeCommit: [] });

suite("Words put into their indexes all at once", () => {
  test("stand as if each had been put in with its row", async () => {
    const one = await filled(invented);
    const all = await filled((database) =>
      wordsAtOnce(database, () => invented(database)),
    );
    assert.ok(one.found.length > 100);
    assert.deepEqual(all.found, one.found);
    await one.database.close();
    await all.database.close();
  });

  test("are there when the filling failed, and when it was cut off", async () => {
    const empty = await filled(async () => {});
    const failed = await filled(async (database) => {
      const filling = wordsAtOnce(database, async () => {
        throw new Error("full");
      });
      await assert.rejects(filling, /full/);
    });
    assert.deepEqual(failed.found, empty.found);
    const { database } = failed;
    await database.withConnection(({ run }) => run("call platform.search_later()")); // prettier-ignore
    assert.ok((await standing(database)).length < empty.found.length);
    await searchedAgain(database);
    assert.deepEqual(await standing(database), empty.found);
    await empty.database.close();
    await database.close();
  });

  test("are left alone where something is written already", async () => {
    const { database, found } = await filled(invented);
    await database.withConnection(({ run }) => run("call platform.search_later()")); // prettier-ignore
    assert.deepEqual(await standing(database), found);
    await database.close();
  });
});
