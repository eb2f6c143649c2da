/** Why care ended, in the codes of the return. */
import { ageOn } from "#kernel/age.ts";
import type { Chance } from "../chance.ts";
import type { Care } from "./care.ts";

export function reasonOf(care: Care, chance: Chance): string {
  const { child, until, ending } = care;
  if (child.died && child.died <= until) return "E2";
  if (child.movedOut && child.movedOut <= until) return "E3";
  if (ending === "adoption") return chance.happens(0.8) ? "E12" : "E11";
  if (ending === "guardianship")
    return chance.weighted([
      ["E45", 55],
      ["E46", 12],
      ["E47", 30],
      ["E48", 3],
    ]);
  const age = child.born ? (ageOn(child.born, until) ?? 0) : 0;
  if (age >= 18)
    return chance.weighted([
      ["E5", 52],
      ["E17", 28],
      ["E6", 12],
      ["E7", 8],
    ]);
  return chance.weighted([
    ["E4A", 76],
    ["E4B", 16],
    ["E13", 8],
  ]);
}
