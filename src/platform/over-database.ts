import type { Database } from "./database/database.ts";
import type { Doing } from "./database/request.ts";
import type { BeforeCommit } from "./database/transaction.ts";
import { routesGiven } from "./web/route.ts";

/**
 * What every page's handler is given besides its request: reading and writing within the request's
 * transaction; and the database itself, for work that goes on after the reply. (To wait for that
 * within a handler would be to wait for oneself: the embedded database has one connection.)
 */
export type OverDatabase = Doing & {
  database: Database;
  beforeCommit: readonly BeforeCommit[];
};

/** A page of Goldthread: a route that reads or writes the database. */
export const route = routesGiven<OverDatabase>();
