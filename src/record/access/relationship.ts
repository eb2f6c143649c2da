import { instantWords } from "#kernel/date-words.ts";
import type { Relationship, Seeing } from "./relationship.store.ts";

/** Why the asker may open a child, in words; a role that reaches every child, where there is no other reason. */
export function relationshipWords(
  relationships: readonly Relationship[],
): string[] {
  if (relationships.length === 0)
    return ["your role reaches every child of the authority"];
  return relationships.map(({ kind, reason, until }) =>
    kind === "emergency" && until !== null
      ? `opened in an emergency, until ${instantWords(until)}`
      : [asYou[kind] ?? kind, reason].filter(Boolean).join(": "),
  );
}

/** A kind of relationship, said to whoever stands in it; others are said by their own name. */
const asYou: Readonly<Record<string, string>> = {
  accountable: "you are accountable for this child",
  working: "you work with this child",
  "named deputy": "you are a named deputy of their worker",
  "personal adviser": "you are their personal adviser",
  chair: "you chair their conferences",
  "reviewing officer": "you review their care",
  team: "their worker is in your team",
};

/** Why somebody else may open it: a team's children are open to whoever leads it. */
export const seeingWords = ({ account, kind, reason }: Seeing): string =>
  [kind === "team" ? "leads a team" : kind, reason, account === null ? "no account to open it with" : null]
    .filter(Boolean)
    .join(": "); // prettier-ignore

/** For the access trail: `emergency` only where nothing else opens the child. */
export const relationshipUsed = (
  relationships: readonly Relationship[],
): string => relationships[0]?.kind ?? "role";
