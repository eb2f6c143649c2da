import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Db } from "../database/connection.ts";
import type { Database } from "../database/database.ts";
import { reading } from "../database/transaction.ts";
import type { TrailHead } from "./head.ts";

/** As the trail is examined: by nobody, reading all of one authority. */
const examining = <Result>(
  database: Database,
  authority: string,
  work: (db: Db) => Promise<Result>,
) => reading(database, { id: "trail", authority }, work, undefined, "engine");

export async function headOf(
  database: Database,
  authority: string,
): Promise<TrailHead | undefined> {
  return examining(database, authority, (db) =>
    db
      .selectFrom("access_trail")
      .select(["authority", "number", "hash"])
      .where("authority", "=", authority)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
}

/** One row as it stands: what it says, and how it hangs together with the one before it. */
export type ChainedRow = {
  number: number;
  previous: string;
  hash: string;
  day: Day;
  /** Seconds since 1970, with microseconds, as it was hashed. */
  at: string;
  said: string;
};

const atOnce = 5000;

/**
 * The rows of an authority's trail in order, in pieces of one snapshot. What they say is put together
 * here, of the columns themselves: a function in the database could have been changed together with the rows.
 */
export async function eachPiece(
  database: Database,
  authority: string,
  take: (rows: ChainedRow[]) => void,
): Promise<void> {
  await examining(database, authority, async (db) => {
    let after = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const { rows } = await sql<ChainedRow>`
        select number, previous, hash, (at at time zone 'Europe/London')::date as day, extract(epoch from at)::text as at,
               jsonb_build_array(authority, asker, roles, kind, deed, place, subjects, disclosed, result, relationship,
                 because, purpose, request, origin)::text as said
          from platform.access_trail where authority = ${authority} and number > ${after}
         order by number limit ${atOnce}`.execute(db);
      const last = rows.at(-1);
      if (!last) return;
      take(rows);
      after = last.number;
    }
  });
}
