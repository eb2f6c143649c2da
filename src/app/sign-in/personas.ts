import type { Id } from "#kernel/id.ts";
import { admit } from "#platform/identity/admission.store.ts";
import { bindPractitioner } from "#platform/identity/account.store.ts";
import type { SignsIn } from "#platform/web/route.ts";
import type { Database } from "#platform/database/database.ts";
import { everyone } from "#platform/database/everyone.ts";
import { within } from "#platform/database/transaction.ts";
import { type RoleKey, roles } from "#record/access/roles.ts";
import {
  practitionersNamed,
  teamsNamed,
} from "#record/practitioners/workforce.store.ts";

/** Somebody to look through the eyes of in a demonstration. All are invented. */
export type Persona = {
  id: string;
  /** Whoever of this name is a practitioner in the record is this person. */
  name: string;
  role: RoleKey;
  /** The team the role is held over, by its name in the record; else none. */
  team?: string;
  /** What they come here for, in a few words after a colon. */
  comesFor: string;
  /** Where they begin. */
  startsAt: string;
};

export const personas: readonly Persona[] = [
  {
    id: "folake-adeyemi",
    name: "Folake Adeyemi",
    role: "social-worker",
    comesFor: "her children, and what she has promised each of them",
    startsAt: "/children",
  },
  {
    id: "dee-rowe",
    name: "Dee Rowe",
    role: "family-support-worker",
    comesFor:
      "the children she does direct work with, beside their social worker",
    startsAt: "/my-work",
  },
  {
    id: "gwilym-pryce",
    name: "Gwilym Pryce",
    role: "team-manager",
    team: "Safeguarding North",
    comesFor: "what is due and overdue in the team, child by child",
    startsAt: "/children",
  },
  {
    id: "ngozi-okafor",
    name: "Ngozi Okafor",
    role: "front-door",
    comesFor: "whether a child somebody rings about is known already",
    startsAt: "/children",
  },
  {
    id: "samira-haddad",
    name: "Samira Haddad",
    role: "conference-chair",
    comesFor: "the conferences and reviews she chairs, and what was promised",
    startsAt: "/children",
  },
  {
    id: "navid-rahimi",
    name: "Navid Rahimi",
    role: "personal-adviser",
    comesFor: "his young people leaving care, and who is out of touch",
    startsAt: "/children",
  },
  {
    id: "meera-castellano",
    name: "Meera Castellano",
    role: "data-manager",
    comesFor: "returns: what was taken, what was set aside, and why",
    startsAt: "/imports",
  },
  {
    id: "tobias-renner",
    name: "Tobias Renner",
    role: "analyst",
    comesFor: "figures and the children they count, without their stories",
    startsAt: "/performance",
  },
  {
    id: "osian-hartley",
    name: "Osian Hartley",
    role: "service-manager",
    comesFor: "how well it is going, and which children a figure counts",
    startsAt: "/performance",
  },
  {
    id: "beatrice-amoako",
    name: "Beatrice Amoako",
    role: "director",
    comesFor: "the whole journey of a child on one page",
    startsAt: "/performance",
  },
  {
    id: "yusuf-penhaligon",
    name: "Yusuf Penhaligon",
    role: "lead-member",
    comesFor: "how the council’s children fare, without opening any child",
    startsAt: "/performance",
  },
  {
    id: "ines-falk",
    name: "Ines Falk",
    role: "information-governance",
    comesFor: "who opened what, and whether they should have",
    startsAt: "/account",
  },
  {
    id: "rhodri-vance",
    name: "Rhodri Vance",
    role: "administrator",
    comesFor: "accounts and roles; he opens no child",
    startsAt: "/accounts",
  },
];

/** What they are called where one of them is chosen. */
export const roleOf = ({ role }: Persona): string => roles[role].title;

/** The persona's account in an authority, made when first needed, with their role and who they are in its record. */
export async function admitPersona(
  database: Database,
  authority: string,
  { id, name, role, team }: Persona,
): Promise<SignsIn> {
  const asking = { id: "demonstration", authority };
  // Nobody is signed in yet, so nobody could see who works here.
  const [practitioner, over] = await within(database, asking, (db) =>
    everyone(db, async () => [
      only(await practitionersNamed(db, authority, name)),
      team === undefined
        ? undefined
        : only(await teamsNamed(db, authority, team)),
    ]),
  );
  const whose = await admit(
    database,
    authority,
    { issuer: "demonstration", subject: id, name, email: null },
    () => [{ role, team_id: over ?? null }],
  );
  await within(database, asking, (db) =>
    bindPractitioner(db, authority, whose.account, practitioner ?? null),
  );
  return whose;
}

/** Two of a name are nobody in particular. */
const only = (found: readonly Id[]) =>
  found.length === 1 ? found[0] : undefined;
