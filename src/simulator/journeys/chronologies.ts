/** What workers chose into the chronology of children with a protection plan or in care, and why it matters. */
import type { Chance } from "../chance.ts";
import { themeOf, whyItMatters } from "../texts/chronologies.ts";
import type { Course } from "./course.ts";
import type { Happening } from "./happening.ts";

/** So many events of one child at most. */
const most = 3;

/** Put together on the day a plan is first written here, from what had happened by then. */
export function chronologiesOf({
  family,
  happenings,
}: Course): Happening<"chronology_entry">[] {
  const ofChild = Map.groupBy(happenings, ({ child }) => child);
  return [...ofChild].flatMap(([child, all]) => {
    const chance = family.chance.of("chronology", child);
    const isSerious = all.some(({ table }) => table === "child_protection_plan" || table === "looked_after_period"); // prettier-ignore
    const written = all.find(({ table }) => table === "plan")?.stages[0];
    if (!isSerious || !written) return [];
    const events = all.filter((each) => themeOf[each.table] && each.stages[0].on < written.on); // prettier-ignore
    return chance
      .shuffled(events)
      .slice(0, most)
      .map((event) => entry(event, written, chance.of(event.id)));
  });
}

const entry = (
  { id, child, table }: Happening,
  { on, sitting }: Happening["stages"][0],
  chance: Chance,
): Happening<"chronology_entry"> => ({
  table: "chronology_entry",
  id: chance.id("entry"),
  child,
  stages: [
    {
      on,
      row: { about_id: id, theme: themeOf[table] ?? "", why: whyItMatters(chance, table) }, // prettier-ignore
      by: "accountable",
      pace: "soon",
      ...(sitting ? { sitting } : {}),
    },
  ],
});
