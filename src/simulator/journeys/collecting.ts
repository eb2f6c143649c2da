/** Who may collect a child from nursery or school, asked about when a plan is first written here. */
import { ageOn } from "#kernel/age.ts";
import type { Course } from "./course.ts";
import { householdOf } from "../people/household-of.ts";
import type { Happening } from "./happening.ts";

export function collectingOf({
  family,
  happenings,
}: Course): Happening<"collecting">[] {
  return family.children.flatMap((child): Happening<"collecting">[] => {
    const [written] = happenings.find((each) => each.table === "plan" && each.child === child.id)?.stages ?? []; // prettier-ignore
    const age = written && child.born ? (ageOn(child.born, written.on) ?? 0) : 0; // prettier-ignore
    if (!written || age < 2 || age > 12) return [];
    const chance = family.chance.of("collecting", child.id);
    const inCare = happenings.some(({ table, child: of, stages: [{ on }] }) => table === "looked_after_period" && of === child.id && on <= written.on); // prettier-ignore
    const { grownUps } = householdOf(family, child.id);
    const names = grownUps.map(({ name, called }) => `${name} (${called})`);
    const also = chance.pick(["Nan, who is known to the school", "the neighbour at number 12", "an aunt, with a call from home first"]); // prettier-ignore
    const may = inCare ? "The carer, and nobody else without a call to us first" : [...names, also].join("; "); // prettier-ignore
    const mustNot = inCare
      ? "Anybody of the family outside agreed family time"
      : chance.happens(0.3)
        ? "Nobody the school has not met, whatever they say"
        : null;
    return [
      {
        table: "collecting",
        id: chance.id("collecting"),
        child: child.id,
        stages: [
          {
            on: written.on,
            row: { may_collect: may, must_not_collect: mustNot },
            by: "accountable",
            pace: "soon",
            ...(written.sitting ? { sitting: written.sitting } : {}),
          },
        ],
      },
    ];
  });
}
