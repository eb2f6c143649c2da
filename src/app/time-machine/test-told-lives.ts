import type { Day } from "#kernel/day.ts";
import type { Told } from "#simulator/told.ts";
import { boroughOf, toldFamily } from "#simulator/borough.ts";
import { toldWorkforce } from "#simulator/workforce/told-workforce.ts";

/** Invented lives of so many children at least, from those of whom most was written to those of whom least, and who worked there meanwhile. */
export function livesOf(
  children: number,
  given: { seed: number; from: Day },
): readonly Told[] {
  const borough = boroughOf({
    seed: given.seed,
    from: given.from,
    authority: "T",
    name: "Sample",
    residents: Math.max(1000, children * 20),
    until: "2026-03-31",
  });
  const families = borough.courses
    .map((course) => toldFamily(course, borough))
    .toSorted((one, other) => written(other) - written(one));
  const [chosen, of]: [Told[], number] = [[], children * 1.5];
  for (let nth = 0; childrenAmong(chosen).length < children; nth++)
    chosen.push(...families[Math.floor((nth * families.length) / of) % families.length]!); // prettier-ignore
  return [...toldWorkforce(borough.workforce, borough.setting), ...chosen];
}

const written = (told: readonly Told[]) =>
  told.reduce((all, { versions }) => all + versions.length, 0);

export const childrenAmong = (told: readonly Told[]) =>
  told.flatMap(({ table, id }) => (table === "child" ? [id] : []));
