import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import type { Permission } from "#platform/identity/permission.ts";
import type { Asker } from "#platform/web/route.ts";

/** Somebody to look through the eyes of in a demonstration. All are invented. */
export type Persona = {
  id: string;
  name: string;
  role: string;
  /** What they come here for, in a few words after a colon. */
  comesFor: string;
  may: readonly Permission[];
  /** Where they begin. */
  startsAt: string;
};

export const personas: readonly Persona[] = [
  {
    id: "folake-adeyemi",
    name: "Folake Adeyemi",
    role: "Social worker",
    comesFor: "her children, and what she has promised each of them",
    may: [
      "figures.read",
      "children.list",
      "child.open",
      "child.narrative",
      "record.write",
    ],
    startsAt: "/children",
  },
  {
    id: "gwilym-pryce",
    name: "Gwilym Pryce",
    role: "Team manager",
    comesFor: "what is due and overdue in the team, child by child",
    may: [
      "figures.read",
      "children.list",
      "child.open",
      "child.narrative",
      "record.write",
    ],
    startsAt: "/children",
  },
  {
    id: "meera-castellano",
    name: "Meera Castellano",
    role: "Data manager",
    comesFor: "returns: what was taken, what was set aside, and why",
    may: [
      "figures.read",
      "children.list",
      "child.open",
      "child.narrative",
      "imports.write",
    ],
    startsAt: "/imports",
  },
  {
    id: "osian-hartley",
    name: "Osian Hartley",
    role: "Service manager",
    comesFor: "how well it is going, and which children a figure counts",
    may: ["figures.read", "children.list", "child.open", "child.narrative"],
    startsAt: "/performance",
  },
  {
    id: "beatrice-amoako",
    name: "Beatrice Amoako",
    role: "Director of children’s services",
    comesFor: "the whole journey of a child on one page",
    may: ["figures.read", "children.list", "child.open", "child.narrative"],
    startsAt: "/performance",
  },
];

/** What a session is begun for: a persona in an authority. */
export const subjectOf = (persona: Persona, authority: string): string =>
  `${persona.id} ${authority}`;

/** The persona behind a session; nobody when the persona or the authority is not here (any more). */
export async function personaOf(
  database: Database,
  subject: string,
): Promise<Asker | undefined> {
  const [id, authority = ""] = subject.split(" ");
  const persona = personas.find((each) => each.id === id);
  if (!persona) return undefined;
  if (!(await authorityCodes(database)).includes(authority)) return undefined;
  const { name, may } = persona;
  return { id: persona.id, name, authority, may: new Set(may) };
}
