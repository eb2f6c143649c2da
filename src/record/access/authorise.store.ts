import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Permission } from "#platform/identity/permission.ts";
import type { Asker } from "#platform/web/route.ts";

/**
 * Whether somebody may do something, to one child where a child is meant: the permission, and a
 * relationship, and no restriction or conflict; otherwise no. The policies of the tables ask the same
 * functions of the database, so that a page that forgot to ask shows nothing all the same.
 */
export async function authorise(
  actor: Asker,
  action: Permission,
  subject: Id | undefined,
  db: Db,
): Promise<boolean> {
  if (!actor.may.has(action)) return false;
  if (subject === undefined) return true;
  if (!isId(subject)) return false;
  const { rows } = await sql<{ may: boolean }>`
    select ${about[action] ?? opens}(${subject}) as may`.execute(db);
  return rows[0]?.may ?? false;
}

const opens = sql`platform.opens`;

/** What to do to a child asks more, or less, than that the child opens. */
const about: { readonly [Action in Permission]?: typeof opens } = {
  "child.find": sql`platform.finds`,
  "record.write": sql`platform.writes`,
  "breakglass.use": sql`platform.breaks_glass`,
};
