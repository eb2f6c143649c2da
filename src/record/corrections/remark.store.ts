import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Something to be seen with a record: that it was corrected, signed off, read, moved here, or finished without something. */
export type Remark = {
  about: Id;
  kind: "corrected" | "signed off" | "read" | "moved here" | "finished without";
  at: Instant;
  by: string;
  /** The reason given; of what was moved here, when it was written. */
  words: string | null;
  /** What it was finished without. */
  gate: string | null;
};

/** Of all records of a child, as now or then known, in order. */
export async function remarksOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select about, kind, at::text as at, who(by) as by, words, gate from (
      select about_id as about, 'corrected' as kind, recorded_at as at, recorded_by as by, reason as words, null as gate from correction
       where authority = ${authority} and child_id = ${childId}
      union all
      select about_id, 'signed off', recorded_at, recorded_by, null, null from sign_off
       where authority = ${authority} and child_id = ${childId}
      union all
      select about_id, 'read', recorded_at, recorded_by, null, null from reading
       where authority = ${authority} and child_id = ${childId}
      union all
      select about_id, 'moved here', written_at, written_by, null, null from moved
       where authority = ${authority} and child_id = ${childId} and direction = 'here'
      union all
      select about_id, 'finished without', recorded_at, recorded_by, reason, gate from finished_without
       where authority = ${authority} and child_id = ${childId}) remark
     order by at, kind`.execute(db);
  return rows;
}
