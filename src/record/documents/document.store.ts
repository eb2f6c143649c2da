import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Content } from "#platform/documents/content.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
import type { DocumentKind } from "./document.form.ts";

export const { record: recordDocument } = keeps("document");

export type Document = {
  id: Id;
  about: Id | null;
  /** Missing where the reader may not see what people wrote. */
  title: string | null;
  kind: DocumentKind;
  type: Content;
  bytes: number;
  sha256: string;
  checked: boolean;
  by: string;
  at: Instant;
};

/** A child's documents, the latest first, as now or then known. */
export async function documentsOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select id, about_id as about, title, kind, media_type as type, bytes, sha256, virus_checked as checked,
           who(recorded_by) as by, recorded_at::text as at
      from document where authority = ${authority} and child_id = ${childId}
     order by recorded_at desc, id`.execute(db);
  return rows;
}

export async function documentOf(
  id: string,
  childId: Id,
  db: Db,
  asker: Asker,
): Promise<Document | undefined> {
  if (!isId(id)) return undefined;
  return (await documentsOf(childId, db, asker)).find((each) => each.id === id);
}

/** A record a document may belong to. */
export type Belongs = {
  id: Id;
  kind: "visit" | "direct work" | "plan" | "conference" | "strategy discussion";
  on: Day;
};

/** The child’s visits, direct work, plans and meetings, the latest first. */
export async function mayBelongTo(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Belongs[]> {
  const { rows } = await sql<Belongs>`
    select id, 'visit' as kind, visited_on as on from visit where authority = ${authority} and child_id = ${childId}
     union all
    select id, 'direct work', held_on from direct_work where authority = ${authority} and child_id = ${childId}
     union all
    select id, 'conference', held_on from conference where authority = ${authority} and child_id = ${childId} and held_on is not null
     union all
    select id, 'strategy discussion', held_on from strategy_discussion where authority = ${authority} and child_id = ${childId} and held_on is not null
     union all
    select id, 'plan', reviewed_on from plan where authority = ${authority} and child_id = ${childId}
     order by 3 desc, 1`.execute(db);
  return rows;
}
