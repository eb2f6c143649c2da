import { Refusal } from "#kernel/problem.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";

/** The authority a command means: the one named, else GOLDTHREAD_AUTHORITY, else the only one there is. */
export async function authorityOf(
  database: Database,
  named: string | undefined,
): Promise<string> {
  const asked = named ?? process.env["GOLDTHREAD_AUTHORITY"];
  if (asked) return asked;
  const codes = await authorityCodes(database);
  const [only] = codes;
  if (only !== undefined && codes.length === 1) return only;
  throw new Refusal(
    400,
    codes.length === 0
      ? "There is no authority here yet. Name yours with --authority CODE (its three-digit LEA code)."
      : `There are several authorities here (${codes.join(", ")}). Name one with --authority CODE.`,
  );
}
