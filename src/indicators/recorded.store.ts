import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import { type Instant, londonDay } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Row } from "./row.ts";

/** When a fact became known: first, and in the version now looked at. */
export type Recorded = { source: string; firstAt: Instant; lastAt: Instant };

/** The facts that meet obligations or are counted themselves. */
const evidence = [
  "contact",
  "referral",
  "assessment",
  "strategy_discussion",
  "section_47_enquiry",
  "conference",
  "child_protection_plan",
  "child_in_need_plan",
  "core_group",
  "visit",
  "review",
  "oversight",
  "looked_after_period",
  "health_assessment",
  "personal_education_plan",
  "missing_episode",
  "return_home_interview",
  "in_touch_contact",
  "pathway_plan",
  "pre_proceedings",
  "care_leaver_status",
  "allocation",
] as const;

/**
 * When the facts behind these rows were recorded, by their ids. For a page of rows, not for all of them. The tables
 * that are `likely` to hold them are asked first, the others for what those do not hold.
 */
export async function recordedOf(
  rows: readonly Row[],
  db: Db,
  { authority }: Pick<Asker, "authority">,
  likely: readonly string[] = [],
): Promise<ReadonlyMap<Id, Recorded>> {
  const recorded = new Map<Id, Recorded>();
  const isLikely = (table: string) => likely.includes(table);
  for (const tables of [
    evidence.filter(isLikely),
    evidence.filter((table) => !isLikely(table)),
  ]) {
    // prettier-ignore
    const ids = new Set(rows.flatMap((row) => row.evidence ?? []));
    for (const id of recorded.keys()) ids.delete(id);
    if (ids.size === 0 || tables.length === 0) continue;
    for (const { id, ...found } of await recordedIn(
      tables,
      [...ids],
      db,
      authority,
    ))
      // prettier-ignore
      recorded.set(id, found);
  }
  return recorded;
}

async function recordedIn(
  tables: readonly string[],
  ids: readonly Id[],
  db: Db,
  authority: string,
): Promise<(Recorded & { id: Id })[]> {
  const { rows } = await sql<Recorded & { id: Id }>`${sql.join(
    tables.map(
      (table) => sql`
      select fact.id, fact.source, fact.recorded_at as "lastAt",
             least(fact.recorded_at, (select min(closed.recorded_at) from ${sql.table(`history.${table}`)} closed
               where closed.authority = ${authority} and closed.child_id = fact.child_id and closed.id = fact.id)) as "firstAt"
        from ${sql.table(table)} fact where fact.authority = ${authority} and fact.id = any(${ids}::uuid[])`,
    ),
    sql` union all `,
  )}`.execute(db);
  return rows;
}

/**
 * Whether a row in time was recorded only after it was due: then the figure known on that day
 * was lower. A return does not say when anything was recorded.
 */
export function lateness(
  { drill, evidence: fact }: Row,
  recorded: ReadonlyMap<Id, Recorded>,
): "recorded late" | "recorded date not known" | undefined {
  const known = fact ? recorded.get(fact) : undefined;
  if (!known) return undefined;
  if (known.source !== "record") return "recorded date not known";
  const due = drill["due_on"];
  return typeof due === "string" && londonDay(known.firstAt) > due
    ? "recorded late"
    : undefined;
}
