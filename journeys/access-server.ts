import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveChildren } from "#clocks/obligation.store.ts";
import { addDays } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { todayInLondon } from "#kernel/london.ts";
import { within } from "#platform/database/transaction.ts";
import {
  bindPractitioner,
  grantRole,
  keepAccount,
} from "#platform/identity/account.store.ts";
import { providerAt } from "#platform/identity/provider.ts";
import { beginProvider } from "#platform/identity/test-provider.ts";
import type { RoleKey } from "#record/access/roles.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { recordRelationship } from "#record/families/family.store.ts";
import { fillWithChildren } from "#record/exports/test-children.store.ts";
import {
  recordMembership,
  recordPractitioner,
} from "#record/practitioners/practitioner.store.ts";
import { kept } from "#record/test-world.ts";
import { teamOf } from "#work/supervision/test-supervision.store.ts";
import { practised } from "../src/app/access/test-practised.ts";
import { begin } from "../src/app/begin.ts";

// A council of one family beside a real sign-in provider, for the journey that walks who may see what. It says
// where it is, and what the children's addresses are, in one line.

const port = Number(process.argv[2]);
const origin = `http://localhost:${port}`;
const world = await practised();
const { authority, database, folake, child, jay } = world;
process.env["GOLDTHREAD_AUTHORITY"] = authority;
// More than may be exported without a second person.
await fillWithChildren(database, authority, 200);

// A baby whatever day it is: Amara's sister Ivy, four months old, whom Folake answers for too.
const ivy = await world.world.write(async (keeping) => {
  const born_on = addDays(todayInLondon(), -120);
  const id = kept(await recordChild({ la_child_id: "IVY", given_names: "Ivy", family_name: "Obi", born_on }, keeping)); // prettier-ignore
  kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on: born_on }, keeping)); // prettier-ignore
  kept(await recordRelationship({ child_id: child, other_child_id: id, kind: "sibling" }, keeping)); // prettier-ignore
  return id;
});

const mara = newId();
const team = await world.world.write(async (keeping) => {
  const id = await teamOf(folake, keeping.db);
  kept(await recordPractitioner({ id: mara, name: "Mara Lund", registered: true }, keeping)); // prettier-ignore
  kept(await recordMembership({ practitioner_id: mara, team_id: id, role: "manager", started_on: "2020-01-06" }, keeping)); // prettier-ignore
  return id;
});

type Person = { name: string; role?: RoleKey; practitioner?: string };
const people: Record<string, Person> = {
  folake: { name: "Folake Adeyemi", role: "social-worker", practitioner: folake }, // prettier-ignore
  mara: { name: "Mara Lund", role: "team-manager", practitioner: mara },
  ngozi: { name: "Ngozi Okafor", role: "front-door" },
  sara: { name: "Sara Quill", role: "service-manager" },
  ina: { name: "Ina Governance", role: "information-governance" },
  ann: { name: "Ann Lyst", role: "analyst" },
  nell: { name: "Nell Newcomer" },
};
const client = {
  id: "goldthread",
  secret: "only for a journey",
  returnsTo: `${origin}/sign-in/callback`,
};
const provider = await beginProvider({ people, client });
for (const [subject, { name, role, practitioner }] of Object.entries(people))
  await within(database, { id: "test", authority }, async (db) => {
    const vouched = { issuer: provider.issuer, subject, name, email: null };
    const { id } = await keepAccount(db, authority, vouched);
    const team_id = role === "team-manager" ? team : null;
    if (role) await grantRole(db, authority, id, { role, team_id }, "granted", "2020-01-01"); // prettier-ignore
    if (practitioner) await bindPractitioner(db, authority, id, practitioner);
  });

const app = await begin(
  { database, beforeCommit: [deriveChildren] },
  {
    demonstration: false,
    uploads: join(tmpdir(), `goldthread-access-${process.pid}`),
    way: {
      by: "provider",
      provider: providerAt({
        issuer: provider.issuer,
        clientId: client.id,
        secret: () => client.secret,
        scope: "openid profile email groups",
        origin,
      }),
    },
  },
);
await app.listen({ port, host: "127.0.0.1" });
console.log(JSON.stringify({ ready: origin, amara: `/children/${child}`, jay: `/children/${jay}`, ivy: `/children/${ivy}` })); // prettier-ignore
