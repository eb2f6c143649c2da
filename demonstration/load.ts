/**
 * Loads the demonstration into a database without an authority: its files through the same import
 * as anyone's, and what no return holds as the record's own, each fact recorded when it would have
 * been. Killed half-way it goes on where it stopped: the name of the authority comes last.
 */
import { join } from "node:path";
import { deriveThroughTime } from "#clocks/through-time.store.ts";
import { startImport } from "#imports/import.ts";
import { dayWords } from "#kernel/date-words.ts";
import { connectionOf } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import {
  type BeforeCommit,
  within,
  writing,
} from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";
import { authority } from "./authority.ts";
import { lastDay } from "./journeys.ts";
import { keepTold } from "./loading/keep.store.ts";
import { setOut } from "./loading/settings.store.ts";
import { rowsThere } from "./loading/rows-there.store.ts";
import { toldChildren, toldOfEverybody } from "./told/everything.ts";

const asker: Asker = {
  id: "demonstration",
  name: "Demonstration",
  authority: authority.code,
  may: new Set(),
};

/** Its name until everything is there. */
const unfinished = `${authority.name}, being loaded`;

export type Loading = {
  database: Database;
  /** Listeners of everyday writes: here obligations are derived through past moments instead. */
  beforeCommit: readonly BeforeCommit[];
  onProgress?: (words: string) => void;
};

export async function loadDemonstration({
  database,
  onProgress = () => {},
}: Loading): Promise<void> {
  onProgress(
    `Loading the demonstration: the invented borough of ${authority.name} …`,
  );
  await begin(database);
  for (const files of ["ssda903-2025", "ssda903-2026", "cin-census-2026.xml"]) {
    onProgress(`  reading ${files}`);
    const path = join(import.meta.dirname, "files", files);
    await startImport({
      paths: [path],
      authority: authority.code,
      asker,
      database,
      beforeCommit: [],
    });
  }
  onProgress(
    "  writing what no return holds, and deriving two years of obligations",
  );
  await writing(
    database,
    asker,
    [deriveThroughTime],
    async (db, write) => {
      const there = await rowsThere(connectionOf(db), authority.code);
      await keepTold(toldOfEverybody(), there, { db, asker, write });
      await setOut(db, write.moment);
      await connectionOf(db).query(
        "update platform.authority set data_until = $2, name = $3 where code = $1",
        [authority.code, lastDay, authority.name],
      );
    },
    "loader",
  );
  onProgress(`  done: the story ends on ${dayWords(lastDay)}`);
}

/** True when a load was begun and never came to its end. */
export async function isUnfinished(database: Database): Promise<boolean> {
  return database.withConnection(async ({ query }) => {
    const { rows } = await query(
      "select code from platform.authority where code = $1 and name = $2",
      [authority.code, unfinished],
    );
    return rows.length > 0;
  });
}

/** The authority and its children, unless an earlier start came so far. */
async function begin(database: Database) {
  await within(
    database,
    asker,
    async (db) =>
      void (await connectionOf(db).query(
        `insert into platform.authority (code, name, derived_to) values ($1, $2, $3)
         on conflict (code) do nothing`,
        [authority.code, unfinished, lastDay],
      )),
    "loader",
  );
  await writing(
    database,
    asker,
    [],
    async (db, write) => {
      const { rows } = await connectionOf(db).query(
        "select id from record.child where authority = $1 limit 1",
        [authority.code],
      );
      if (rows.length === 0)
        await keepTold(toldChildren(), new Map(), { db, asker, write });
    },
    "loader",
  );
}
