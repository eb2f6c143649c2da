import {
  type Database,
  openDatabase,
  placeFrom,
} from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { BeforeCommit } from "#platform/database/transaction.ts";
import { listeners } from "./modules.ts";

/** The database brought up to this code, and what follows every write. */
export type Opened = {
  database: Database;
  beforeCommit: readonly BeforeCommit[];
};

export async function open(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const database = await openDatabase(placeFrom(environment));
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, beforeCommit: listeners };
}
