import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

export type Looking = Pick<Asker, "authority" | "everything">;

/** Whether the asker may open the child of this column: the condition of the policies, for engines that read everyone. */
export const opened = (
  child: RawBuilder<unknown>,
  { everything }: Looking,
): RawBuilder<boolean> =>
  everything
    ? sql`true`
    : sql`(((select platform.reaches_authority()) or ${child} in (select platform.children_reached()))
           and ${child} not in (select platform.children_closed()))`;

/** Whether no child at all is closed to the asker: then nothing has to be asked child by child. */
export async function opensEveryChild(
  db: Db,
  { everything }: Looking,
): Promise<boolean> {
  if (everything) return true;
  const { rows } = await sql<{ all: boolean }>`
    select platform.reaches_authority() and not exists (select from platform.children_closed()) as "all"`.execute(
    db,
  );
  return rows[0]?.all ?? false;
}
