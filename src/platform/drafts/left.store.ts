import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";

/** A draft whose author may open the child no more: that it is there and whose it was, never what it says. */
export type LeftDraft = {
  id: Id;
  form: string;
  child: Id;
  author: string;
  saved: Instant;
};

export async function draftsLeft(
  children: readonly Id[],
  db: Db,
): Promise<LeftDraft[]> {
  const { rows } = await sql<LeftDraft>`
    select id, form, child, author, saved_at::text as saved from platform.drafts_left(${children}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Gives it to somebody who may open the child; false where there is none such to give. */
export async function handOnDraft(
  draft: Id,
  account: Id,
  db: Db,
): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    select platform.hand_on_draft(${draft}, ${account}) as given`.execute(db);
  return rows[0]?.given ?? false;
}
