import type { Household } from "../people/household-of.ts";
import { british } from "../people/names/british.ts";
import type { ActionBy, Theme } from "../texts/plan-outcomes.ts";
import type { Book } from "./book.ts";

/** Who does what. */
export type Doing = Theme["actions"][number];

/** By name and role, as the family knows them: the same head of year each time. */
export function namesOf(
  { chance, setting }: Book,
  { grownUps }: Household,
  who: ActionBy,
): { who_words: string; who_role: string } {
  if (who === "social worker") return { who_words: "Social worker", who_role: "social worker" }; // prettier-ignore
  const [parent] = grownUps;
  if (who === "parent" && parent) return { who_words: parent.name, who_role: parent.called }; // prettier-ignore
  const named = chance.of("who does it", who, setting.authority);
  const title = named.weighted([["Ms", 5], ["Mrs", 4], ["Mr", 4]]); // prettier-ignore
  return { who_words: `${title} ${named.pick(british.family)}`, who_role: who };
}
