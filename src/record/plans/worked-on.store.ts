import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import type { WorkedOn } from "./worked-on.form.ts";

const { record, correct, withdraw } = keeps("visit_outcome");

/** Keeps which of the plan's outcomes a visit worked on; what stood of outcomes not `offered` any more stays. */
export async function keepWorkedOn(
  worked: readonly WorkedOn[],
  offered: ReadonlySet<Id>,
  visit: { id: Id; child: Id },
  keeping: Keeping,
): Promise<void> {
  const standing = await workedOnAt(visit.id, keeping.db, keeping.asker);
  for (const { outcome, moved = null } of worked) {
    const before = standing.find((each) => each.outcome === outcome);
    if (before) await correct(before.id, { moved }, keeping);
    else
      await record(
        { visit_id: visit.id, child_id: visit.child, outcome_id: outcome, moved }, // prettier-ignore
        keeping,
      );
  }
  const still = new Set(worked.map(({ outcome }) => outcome));
  for (const { id, outcome } of standing)
    if (!still.has(outcome) && offered.has(outcome))
      await withdraw(id, keeping);
}

export async function workedOnAt(
  visit: Id,
  db: Db,
  { authority }: Asker,
): Promise<{ id: Id; outcome: Id; moved: string | null }[]> {
  const { rows } = await sql<{ id: Id; outcome: Id; moved: string | null }>`
    select id, outcome_id as outcome, moved from visit_outcome
     where authority = ${authority} and visit_id = ${visit} order by id`.execute(
    db,
  );
  return rows;
}
