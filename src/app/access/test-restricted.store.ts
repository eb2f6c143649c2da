import type { Id } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";

/** Closes a child's record to everybody but those on the list, or opens it again, as the owner of the database. */
export async function restrictedBy(
  { withConnection }: Database,
  {
    authority,
    child,
    list,
  }: { authority: string; child: Id; list: readonly Id[] },
  on: boolean,
): Promise<void> {
  await withConnection(async ({ query }) => {
    await query(
      "delete from record.restriction where authority = $1 and child_id = $2",
      [authority, child],
    );
    if (on)
      await query(
        `insert into record.restriction (authority, id, child_id, kind, reason, list, set_by, set_on, recorded_at)
         values ($1, gen_random_uuid(), $2, 'record', 'The canary', $3::uuid[], gen_random_uuid(), current_date, now())`,
        [authority, child, `{${list.join()}}`],
      );
  });
}
