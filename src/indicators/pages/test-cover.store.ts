import type { Day } from "#kernel/day.ts";
import type { Database } from "#platform/database/database.ts";

/** For tests: says that nothing is known of an authority after a day, so that no answer depends on today. */
export const endDataOn = (
  database: Database,
  authority: string,
  lastDay: Day,
) =>
  database.withConnection((connection) =>
    connection.query(
      "update platform.authority set data_until = $2 where code = $1",
      [authority, lastDay],
    ),
  );
