import type { Database } from "./database/database.ts";
import type { BeforeCommit } from "./database/transaction.ts";
import { routesGiven } from "./web/route.ts";

/** What every page's handler is given besides its request: where to read and write, and what follows a write. */
export type OverDatabase = {
  database: Database;
  beforeCommit: readonly BeforeCommit[];
};

/** A page of Goldthread: a route that reads or writes the database. */
export const route = routesGiven<OverDatabase>();
