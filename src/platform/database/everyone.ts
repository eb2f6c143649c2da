import { roleOf } from "./begin.ts";
import { type Db, connectionOf } from "./connection.ts";

/**
 * Reads every child of the authority, whoever asks: for what must not depend on who looks, such as a
 * figure or what is derived. Within the transaction that is open, which is the asker's again after it.
 * Nothing that names a child leaves it unless it was asked whether the asker may open that child. What reads
 * much is planned each time for what is asked (`forTheseValues`): PostgreSQL’s plan for any values, which it takes
 * from the sixth time on, foresees few rows and takes twice as long.
 */
export async function everyone<Result>(
  db: Db,
  work: () => Promise<Result>,
  { forTheseValues = false } = {},
): Promise<Result> {
  const connection = connectionOf(db);
  const role = roleOf(connection);
  const planned = (how: string) =>
    forTheseValues ? `; set local plan_cache_mode = ${how}` : "";
  await connection.run(`set local role goldthread_engine${planned("force_custom_plan")}`); // prettier-ignore
  try {
    return await work();
  } finally {
    // In a transaction that failed this fails too; it ends, and the role with it.
    await connection.run(`set local role ${role}${planned("auto")}`).catch(() => {}); // prettier-ignore
  }
}
