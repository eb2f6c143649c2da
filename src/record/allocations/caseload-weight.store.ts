import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps, type Kept } from "../keeping.store.ts";

const weights = keeps("caseload_weight", ({ weight }) =>
  weight > 0
    ? []
    : [{ field: "weight", message: "A weight must be more than 0" }],
);
const caps = keeps("caseload_cap");

/** How much a child weighs in a caseload from a day on. A new weight is a new row: what was weighed before stands. */
export const { record: recordCaseloadWeight } = weights;

/** The weight from the day on; where one begins on the very day it is put right. */
export async function setCaseloadWeight(
  { standing, from, weight }: { standing: string; from: Day; weight: number },
  keeping: Keeping,
): Promise<Kept> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ id: Id }>`
    select id from caseload_weight
     where authority = ${asker.authority} and standing = ${standing} and from_on = ${from}::date`.execute(
    db,
  );
  return rows[0]
    ? weights.correct(rows[0].id, { weight }, keeping)
    : weights.record({ standing, from_on: from, weight }, keeping);
}

/** How much the newly qualified carry at most from the day on, likewise. */
export async function setCaseloadCap(
  { from, most }: { from: Day; most: number },
  keeping: Keeping,
): Promise<Kept> {
  const { db, asker } = keeping;
  const { rows } = await sql<{ id: Id }>`
    select id from caseload_cap where authority = ${asker.authority} and from_on = ${from}::date`.execute(
    db,
  );
  return rows[0]
    ? caps.correct(rows[0].id, { most }, keeping)
    : caps.record({ from_on: from, most }, keeping);
}

/** One thing a council said of its caseloads, of children who stand so or, where null, of the newly qualified. */
export type CaseloadRule = {
  standing: string | null;
  from: Day;
  value: number;
  by: string;
  at: Instant;
  /** When it was put right; null while it stands. */
  until: Instant | null;
};

/** Every version of everything a council said of its caseloads, the last first. */
export async function caseloadRules(
  db: Db,
  { authority }: Asker,
): Promise<CaseloadRule[]> {
  const { rows } = await sql<CaseloadRule>`
    select standing, from_on as "from", value, who(recorded_by) as by, recorded_at::text as at, superseded_at::text as until from (
      select standing, from_on, weight as value, recorded_by, recorded_at, null::timestamptz as superseded_at from caseload_weight where authority = ${authority}
      union all
      select standing, from_on, weight, recorded_by, recorded_at, superseded_at from history.caseload_weight where authority = ${authority} and not withdrawn
      union all
      select null, from_on, most, recorded_by, recorded_at, null from caseload_cap where authority = ${authority}
      union all
      select null, from_on, most, recorded_by, recorded_at, superseded_at from history.caseload_cap where authority = ${authority} and not withdrawn) said
     order by from_on desc, recorded_at desc, standing collate "C"`.execute(db);
  return rows;
}
