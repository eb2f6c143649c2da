import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, keeps } from "../keeping.store.ts";
import type { Settled } from "./correction.ts";

export const { record: recordCorrection } = keeps("correction");
const { record: recordSignOff } = keeps("sign_off");

/** Tables whose records are put right by the form that wrote them. */
export type CorrectedTable =
  | "visit"
  | "direct_work"
  | "oversight"
  | "strategy_discussion"
  | "handover_note"
  | "plan";

/** Who wrote a record and what became of it since; undefined where it does not stand. */
export async function settledOf(
  table: CorrectedTable,
  id: Id,
  db: Db,
  { authority, id: asker }: Asker,
): Promise<Settled | undefined> {
  const version = (place: "record" | "history") => sql`
    select recorded_at, recorded_by from ${sql.id(place, table)} where authority = ${authority} and id = ${id}`;
  const later = (decided: string) => sql`
    exists (select from ${sql.id(decided)} decided where decided.authority = ${authority} and decided.child_id = stands.child_id
              and decided.id <> stands.id and decided.recorded_at > first.recorded_at)`;
  const about = (said: string, column: string) => sql`
    exists (select from ${sql.id(said)} said where said.authority = ${authority} and said.${sql.id(column)} = stands.id)`;
  const { rows } = await sql<Settled>`
    select first.recorded_by = ${asker} as own, clock_timestamp() - first.recorded_at > interval '24 hours' as "dayPassed",
           ${about("sign_off", "about_id")} as "signedOff", ${about("plan_given", "plan_id")} or ${about("circulation", "paper_id")} as shared,
           ${later("oversight")} or ${later("strategy_discussion")} or ${later("enquiry_decision")} or ${later("closing")} as "reliedOn"
      from ${sql.id(table)} stands,
           lateral (${version("record")} union all ${version("history")} order by recorded_at limit 1) first
     where stands.authority = ${authority} and stands.id = ${id}`.execute(db);
  return rows[0];
}

/** A manager signs a record off, once; a plan once each time it was reviewed. */
export async function signOff(
  { child, record, by, on }: { child: Id; record: Id; by: Id; on: Day },
  keeping: Keeping,
): Promise<void> {
  const { rows } = await sql`
    select from sign_off where authority = ${keeping.asker.authority} and child_id = ${child} and about_id = ${record}
       and recorded_at >= coalesce((select recorded_at from plan where plan.authority = ${keeping.asker.authority} and plan.id = ${record}), '-infinity')`.execute(
    keeping.db,
  );
  if (rows.length > 0) return;
  await recordSignOff(
    { child_id: child, about_id: record, signed_by: by, signed_on: on },
    keeping,
  );
}
