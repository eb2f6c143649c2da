import type { Connection } from "./connection.ts";

/** Whoever asks, as the database needs to know them. `everything`: see Asker. */
export type Asking = { id: string; authority: string; everything?: true };

export type Role = "application" | "engine" | "loader";

/** Opens a transaction as a role, for somebody, over what stands now. */
export async function begin(
  connection: Connection,
  { id, authority, everything }: Asking,
  asked: Role,
  mode: "read committed" | "repeatable read, read only",
): Promise<void> {
  const role = everything && asked === "application" ? "loader" : asked;
  await connection.run(
    `begin isolation level ${mode}; set local role goldthread_${role}; set local search_path = now, platform, public`,
  );
  await connection.query(
    "select set_config('goldthread.actor', $1, true), set_config('goldthread.authority', $2, true)",
    [id, authority],
  );
}
