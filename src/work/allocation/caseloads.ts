import type { Day } from "#kernel/day.ts";
import type { CaseloadRule } from "#record/allocations/caseload-weight.store.ts";

/** A child weighs one where the council says nothing. */
export const usualWeight = 1;

/** The newly qualified carry so much at most where the council says nothing. */
export const usualCap = 12;

/** What stands on the day for children who stand so, or, of null, as the most of the newly qualified; undefined where nothing was said. */
export const ruleOn = (
  rules: readonly CaseloadRule[],
  standing: string | null,
  today: Day,
): CaseloadRule | undefined =>
  rules
    .filter(
      (rule) =>
        rule.standing === standing && rule.until === null && rule.from <= today,
    ) // prettier-ignore
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];

/** How a rule stands on the day: put right since, to come, in force, or replaced by a later one. */
export function standOf(
  rule: CaseloadRule,
  rules: readonly CaseloadRule[],
  today: Day,
): "put right" | "from then on" | "in force" | "replaced" {
  if (rule.until !== null) return "put right";
  if (rule.from > today) return "from then on";
  return ruleOn(rules, rule.standing, today) === rule ? "in force" : "replaced";
}
