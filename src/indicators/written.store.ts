import { sql } from "kysely";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Once, once } from "./once.ts";

/** What a reading can see: the writes up to `written`, and of them what was known at `known`. As texts that compare as moments do. */
export type Seen = { written: Instant; known: Instant };

const comparable = (moment: string) =>
  sql<string>`to_char((${sql.raw(moment)}) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US"Z"')`;

/** Nothing for a transaction that may write. */
export async function seenBy(
  db: Db,
  authority: string,
): Promise<Seen | undefined> {
  return once(seen, db, authority, async () => {
    const { rows } = await sql<Seen>`
      select ${comparable("moment")} as written,
             ${comparable("least(moment, nullif(current_setting('goldthread.known_at', true), '')::timestamptz)")} as known
        from platform.authority
       where code = ${authority} and moment > '-infinity' and current_setting('transaction_read_only') = 'on'`.execute(
      db,
    );
    return rows[0];
  });
}

/** Whether nothing was written since: a reading may see newer rows with each statement. */
export async function isStillSeen(
  db: Db,
  authority: string,
  { written }: Seen,
): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select ${comparable("moment")} = ${written} as same from platform.authority where code = ${authority}`.execute(
    db,
  );
  return rows[0]?.same ?? false;
}

/** Of how many children the difference is worth telling, rather than to count everyone. */
const few = 1000;

/**
 * The children whose rows, in tables that the query reads, were written after the moment;
 * nothing when that is told of everyone, or of too many. The query's own text says which tables
 * it reads: taking one too many for read costs time and nothing else.
 */
export async function writtenOf(
  db: Db,
  authority: string,
  since: Instant,
  query: string,
): Promise<string[] | undefined> {
  const writes = await once(written, db, `${authority} ${since}`, async () => {
    const { rows } = await sql<{ kept: string; child: string | null }>`
      select kept, child_id as child from platform.last_write
       where authority = ${authority} and moment > ${since}::timestamptz
       order by child_id nulls first limit ${4 * few}`.execute(db);
    return rows;
  });
  const read = writes.filter(({ kept }) => reads(query, kept));
  const children = new Set(read.map(({ child }) => child));
  if (writes.length === 4 * few || children.size > few || children.has(null))
    return undefined;
  return [...children].filter((child) => child !== null);
}

/** Whether a write since told anything, in tables that the query reads, of a time before itself. */
export async function toldAnew(
  db: Db,
  authority: string,
  since: Instant,
  query: string,
): Promise<boolean> {
  const tables = await once(retold, db, `${authority} ${since}`, async () => {
    const { rows } = await sql<{ kept: string }>`
      select kept from platform.last_write
       where authority = ${authority} and child_id is null and into_past > ${since}::timestamptz`.execute(
      db,
    );
    return rows;
  });
  return tables.some(({ kept }) => reads(query, kept));
}

const reads = (query: string, table: string) =>
  new RegExp(`\\b${table}\\b`).test(query);

const seen: Once<Seen | undefined> = new WeakMap();
const written: Once<{ kept: string; child: string | null }[]> = new WeakMap();
const retold: Once<{ kept: string }[]> = new WeakMap();
