import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, type Kept, keeps } from "../keeping.store.ts";

const collecting = keeps("collecting");

export type Collecting = {
  id: Id;
  may: string | null;
  mustNot: string | null;
  by: string;
  at: Instant;
};

/** Who may collect the child and who must not, as now or then known; undefined where nobody said. */
export async function collectingOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Collecting | undefined> {
  const { rows } = await sql<Collecting>`
    select id, may_collect as may, must_not_collect as "mustNot", who(recorded_by) as by, recorded_at::text as at
      from collecting where authority = ${authority} and child_id = ${childId} order by recorded_at, id limit 1`.execute(
    db,
  );
  return rows[0];
}

/** Said for the first time, or anew. `id`: of the row where there is none yet. */
export async function keepCollecting(
  { id, child }: { id: Id; child: Id },
  { may, mustNot }: { may: string | undefined; mustNot: string | undefined },
  keeping: Keeping,
): Promise<Kept> {
  const said = { may_collect: may ?? null, must_not_collect: mustNot ?? null };
  const standing = await collectingOf(child, keeping.db, keeping.asker);
  return standing
    ? collecting.correct(standing.id, said, keeping)
    : collecting.record({ id, child_id: child, ...said }, keeping);
}
