import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** Something of a child's record that can be given to somebody. */
export type Paper = {
  id: Id;
  kind: "document" | "plan" | "conference" | "strategy discussion";
  on: Day;
  /** Of a document. */
  title: string | null;
};

/** The child's paper of this id; undefined where there is none, or the asker may not see it. */
export async function paperOf(
  id: string,
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Paper | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Paper>`
    select * from (
      select id, 'document' as kind, (recorded_at at time zone 'Europe/London')::date as "on", title
        from document where authority = ${authority} and child_id = ${childId}
      union all select id, 'plan', reviewed_on, null from plan where authority = ${authority} and child_id = ${childId} and ended_on is null
      union all select id, 'conference', held_on, null from conference where authority = ${authority} and child_id = ${childId} and held_on is not null
      union all select id, 'strategy discussion', held_on, null from strategy_discussion where authority = ${authority} and child_id = ${childId} and held_on is not null
    ) paper where id = ${id}`.execute(db);
  return rows[0];
}
