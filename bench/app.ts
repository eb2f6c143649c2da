import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveChildren } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { begin } from "../src/app/begin.ts";

/** One account asks more often here than a person may. */
const often = 1_000_000;

/** The application as people use it, but for how often one of them may ask. */
export const appOver = (database: Database) =>
  begin(
    { database, beforeCommit: [deriveChildren] },
    {
      demonstration: true,
      way: { by: "personas" },
      uploads: join(tmpdir(), "goldthread-bench-uploads"),
      perMinute: { "sign-in": often, search: often, drill: often },
    },
  );
