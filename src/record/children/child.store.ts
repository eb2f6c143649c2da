import { type Id, isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { keeps } from "../keeping.store.ts";
import { childProblems } from "./child.ts";

export const {
  record: recordChild,
  correct: correctChild,
  withdraw: withdrawChild,
  restore: restoreChild,
} = keeps("child", childProblems);

/** The child of this id. Refused where there is none that this asker may open. */
export async function findChild(id: string, db: Db, asker: Asker) {
  const child = isId(id) ? await one("id", id, db, asker) : undefined;
  if (!child) throw notFound("child");
  return child;
}

/** The child of the authority's own number, if the record holds one. */
export async function findByNumber(
  laChildId: string,
  db: Db,
  asker: Asker,
): Promise<{ id: Id } | undefined> {
  return one("la_child_id", laChildId, db, asker);
}

const one = (
  by: "id" | "la_child_id",
  value: string,
  db: Db,
  { authority }: Asker,
) =>
  db
    .selectFrom("child")
    .selectAll()
    .where("authority", "=", authority)
    .where(by, "=", value)
    .executeTakeFirst();
