import type { SignedIn } from "#platform/identity/session.ts";
import type { Asker } from "#platform/web/route.ts";
import { permissionsOf } from "./roles.ts";

/** Somebody signed in, with what the roles they hold today allow. */
export function askerOf({
  account,
  name,
  authority,
  practitioner,
  roles,
}: SignedIn): Asker {
  const teams = roles.flatMap(({ team_id }) => team_id ?? []);
  return {
    id: account,
    name,
    authority,
    may: permissionsOf(roles.map(({ role }) => role)),
    ...(practitioner !== null && { practitioner }),
    ...(teams.length > 0 && { teams }),
  };
}
