import type { Child } from "../people/family.ts";
import type { TeamKey } from "../workforce/workforce.ts";
import type { Book } from "./book.ts";

/** The team a family's file goes to after the assessment: for disabled children, or by where they live. */
export function longTermTeamOf(
  { chance }: Book,
  children: readonly Child[],
): TeamKey {
  const team = chance.of("team");
  if (children.some(isDisabled) && team.happens(0.28))
    return "disabled children";
  return team.happens(0.5) ? "long-term north" : "long-term south";
}

const isDisabled = ({ disabilities }: Child): boolean =>
  disabilities.some((code) => code !== "NONE");
