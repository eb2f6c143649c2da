import type { Id } from "#kernel/id.ts";
import type { RoleHeld } from "./account.store.ts";

/** What a provider says of a person: its claims by name. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whoever has this value of this claim holds this role. */
export type ClaimMapping = {
  id: Id;
  claim: string;
  value: string;
  role: string;
  team_id: Id | null;
};

/** The roles that follow from the claims, each once. */
export function rolesFrom(
  claims: Claims,
  mappings: readonly ClaimMapping[],
): RoleHeld[] {
  const held = mappings
    .filter(({ claim, value }) => valuesOf(claims, claim).includes(value))
    .map(({ role, team_id }) => ({ role, team_id }));
  return [
    ...new Map(held.map((one) => [`${one.role} ${one.team_id}`, one])).values(),
  ];
}

/** A claim's values as text. A name with dots that is no claim itself leads into objects: `realm_access.roles`. */
function valuesOf(claims: Claims, name: string): string[] {
  const found = Object.hasOwn(claims, name)
    ? claims[name]
    : name.split(".").reduce<unknown>(inside, claims);
  const values: unknown[] = Array.isArray(found) ? found : [found];
  return values
    .filter((value) => ["string", "number", "boolean"].includes(typeof value))
    .map(String);
}

const inside = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, name)
    ? (from as Claims)[name]
    : undefined;
