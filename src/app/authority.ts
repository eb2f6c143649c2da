import { Refusal } from "#kernel/problem.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";

/** The authority a command means: the one named, else GOLDTHREAD_AUTHORITY, else the only one there is. */
export async function authorityOf(
  database: Database,
  named: string | undefined,
  { beginsAuthority = false }: { beginsAuthority?: boolean } = {},
): Promise<string> {
  const codes = await authorityCodes(database);
  const asked = named ?? process.env["GOLDTHREAD_AUTHORITY"];
  if (asked) {
    if (codes.includes(asked)) return asked;
    if (beginsAuthority && /^\d{3}$/.test(asked)) return asked;
    throw new Refusal(
      404,
      beginsAuthority
        ? `${asked} is no authority's code: they have three digits, such as 301`
        : `There is no authority ${asked} here. ${present(codes)}`,
    );
  }
  const [only] = codes;
  if (only !== undefined && codes.length === 1) return only;
  throw new Refusal(
    400,
    codes.length === 0
      ? "There is no authority here yet. Name yours with --authority CODE (its three-digit LEA code)."
      : `${present(codes)} Name one with --authority CODE.`,
  );
}

const present = (codes: readonly string[]) =>
  codes.length === 0
    ? "There is none yet: import its returns first."
    : `Here ${codes.length === 1 ? "is" : "are"} ${codes.join(", ")}.`;
