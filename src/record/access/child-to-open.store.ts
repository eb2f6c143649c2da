import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { closedBecause } from "./relationship.store.ts";

/** The child of this id that the asker may open. Refused alike where there is none and where it is closed; the trail is told which. */
export async function childToOpen(id: string, db: Db, asker: Asker) {
  const child = isId(id)
    ? await db
        .selectFrom("child")
        .selectAll()
        .where("authority", "=", asker.authority)
        .where("id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (!child) throw notFound("child", await closedBecause(id, db, asker));
  return child;
}
