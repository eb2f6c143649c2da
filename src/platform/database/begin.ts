import type { Connection } from "./connection.ts";

/** Whoever asks, as the database needs to know them. `everything`: see Asker. */
export type Asking = { id: string; authority: string; everything?: true };

export type Role = "application" | "engine" | "loader";

const roles = new WeakMap<Connection, string>();

/** The role in which the transaction of this connection was opened. */
export const roleOf = (connection: Connection) => roles.get(connection);

/** Opens a transaction as a role, for somebody, over what stands now: in one message, so without values apart. */
export async function begin(
  connection: Connection,
  asking: Asking,
  asked: Role,
  mode: "read committed" | "repeatable read, read only",
): Promise<void> {
  await connection.run(opening(connection, asking, asked, mode));
}

/** What opens it, for a message that goes on. All of it stands or nothing does. */
export function opening(
  connection: Connection,
  { id, authority, everything }: Asking,
  asked: Role,
  mode: "read committed" | "repeatable read, read only",
): string {
  const role = everything && asked === "application" ? "loader" : asked;
  roles.set(connection, `goldthread_${role}`);
  return `begin isolation level ${mode}; set local role goldthread_${role}; set local search_path = now, platform, public;
     select set_config('goldthread.actor', ${literal(id)}, true), set_config('goldthread.authority', ${literal(authority)}, true)
     ${role === "application" && id !== "" ? `; ${rememberAsking}` : ""};`;
}

/** Who asks, what they may and what is closed to them is found once, not by each policy of each question. */
export const rememberAsking = "select platform.remember_asking()";

/** Digits alone need no quoting. */
export const literal = (text: string) =>
  `convert_from(decode('${Buffer.from(text).toString("hex")}', 'hex'), 'UTF8')`;
