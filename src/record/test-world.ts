import assert from "node:assert/strict";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Database } from "#platform/database/database.ts";
import {
  type BeforeCommit,
  reading,
  writing,
} from "#platform/database/transaction.ts";
import { testAuthority, tester } from "#platform/test-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { recordChild } from "./children/child.store.ts";
import type { Keeping, Kept } from "./keeping.store.ts";

/** An authority of a test's own, and someone who writes and reads in it. */
export async function worldIn(
  database: Database,
  beforeCommit: readonly BeforeCommit[] = [],
) {
  const asker: Asker = {
    id: tester,
    name: "Tess Ester",
    authority: await testAuthority(database),
    may: new Set(),
  };
  const write = <Result>(
    work: (keeping: Keeping) => Promise<Result>,
    role: "application" | "loader" = "application",
  ) =>
    writing(
      database,
      asker,
      beforeCommit,
      (db, write) => work({ db, asker, write }),
      role,
    );
  return {
    asker,
    write,
    read: <Result>(work: (db: Db) => Promise<Result>, at?: Instant) =>
      reading(database, asker, work, at),
    child: (laChildId: string) =>
      write((keeping) => recordChild({ la_child_id: laChildId }, keeping)).then(
        kept,
      ),
  };
}

/** The id of a row that was to be kept. */
export function kept({ id, problems }: Kept): Id {
  assert.deepEqual(problems, undefined);
  return id ?? "";
}

/** The columns whose questions went wrong. */
export const fields = (problems: readonly Problem[] | undefined): string[] =>
  (problems ?? []).map(({ field }) => field);
